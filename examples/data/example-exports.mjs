import { fileURLToPath } from 'node:url';

/** The exports of the invented Alex Moreau. */
export const exampleExports = [
  'Complete_LinkedInDataExport_11-20-2026.zip',
  'Mail/All mail Including Spam and Trash.mbox',
  'contacts.vcf',
  'Calendar/alex.moreau@example.com.ics',
].map((name) => fileURLToPath(new URL(`./alex/${name}`, import.meta.url)));
