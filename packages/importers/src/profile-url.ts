/**
 * The name of a LinkedIn profile page, decoded and in lower case.
 *
 * @example
 * linkedinSlug('http://de.linkedin.com/in/zo%C3%AB-brandt/?trk=x'); // 'zoë-brandt'
 */
export function linkedinSlug(url: string): string | undefined {
  const slug = /linkedin\.com\/in\/([^/?#\s]+)/i.exec(url)?.[1];
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug).normalize('NFC').toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}
