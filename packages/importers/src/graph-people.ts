import type { Person } from '@tiewise/core';
import { type Contact, cleanText, contactsWithIds } from './contacts.js';
import { canonicalEmail } from './email-address.js';
import { attributeNamed, type GraphNode } from './graph-items.js';
import { internationalPhone } from './phone-text.js';
import { linkedinSlug } from './profile-url.js';

/** Who the nodes of a file are, in their order; in a file of ours their ids are those of people already. */
export function graphPeople(nodes: readonly GraphNode[], format: string, own: boolean): Person[] {
  if (!own) return contactsWithIds(nodes.map(nodeContact), format);
  return nodes.map((node) => {
    const { name, ...contact } = nodeContact(node);
    const { emails = [], phones = [] } = contact;
    const named = name !== undefined && ![node.id, emails[0], phones[0]].includes(name);
    return { id: node.id, ...(named && { name }), ...contact };
  });
}

/** What a node says of a person. A node without a label is called by its id. */
function nodeContact({ id, label, attributes }: GraphNode): Contact {
  const listed = (names: RegExp) => {
    const texts = (attributeNamed(attributes, names) ?? '').split(/[|,;]/).map(cleanText);
    return [...new Set(texts.filter(Boolean))];
  };
  const emails = [id, ...listed(/^e?mails?(?:address(?:es)?)?$/)];
  const phones = [id.replace(/^tel:/, ''), ...listed(/^(?:phones?|phonenumbers?|tel|telephone|mobile)$/)];
  const urls = [id.replace(/^linkedin:/, LINKEDIN), ...listed(/^(?:urls?|linkedin|website|homepage)$/)];
  const found = {
    emails: distinct(emails.filter((text) => canonicalEmail(text) !== undefined)),
    phones: distinct(phones.filter((text, i) => (i > 0 ? /\d{3}/.test(text) : internationalPhone(text)))),
    urls: distinct(urls.filter((text, i) => (i > 0 ? /^https?:/i.test(text) : linkedinSlug(text)))),
    organisations: listed(/^(?:organi[sz]ations?|company)$/).map((name) => ({ name })),
    tags: listed(/^tags?$/),
  };
  const known = Object.entries(found).filter(([, texts]) => texts.length > 0);
  return { name: cleanText(label || id), ...Object.fromEntries(known) };
}

const LINKEDIN = 'https://www.linkedin.com/in/';

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
