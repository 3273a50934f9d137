import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendBulk } from './generator/bulk.mjs';
import { liveEverydays } from './generator/everyday.mjs';
import { factsOf } from './generator/facts.mjs';
import { introduce } from './generator/favours.mjs';
import { tellOnLinkedIn } from './generator/linkedin-story.mjs';
import { createMailbox } from './generator/mailbox.mjs';
import { meetingsWith } from './generator/meetings.mjs';
import { createPeople } from './generator/people.mjs';
import { tellStory } from './generator/story.mjs';
import { alex } from './generator/story-people.mjs';
import { icalendarText } from './generator/write-icalendar.mjs';
import { linkedInZip } from './generator/write-linkedin.mjs';
import { mboxText } from './generator/write-mbox.mjs';
import { vcardText } from './generator/write-vcard.mjs';

/** Writes Alex's exports into `folder`/alex, and what they hold into `folder`/story.json; always the same bytes. */
export function generate(folder) {
  for (const [name, content] of Object.entries(files())) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function files() {
  const people = createPeople();
  const byId = (id) => (id === 'alex' ? alex : people.find((person) => person.id === id));
  const mailbox = createMailbox();
  tellStory(mailbox, byId);
  liveEverydays(mailbox, people);
  introduce(mailbox, people);
  tellOnLinkedIn(mailbox, byId, people);
  sendBulk(mailbox);
  const meetings = meetingsWith(byId);

  return {
    'alex/Complete_LinkedInDataExport_11-20-2026.zip': linkedInZip(people, byId, mailbox.messages),
    'alex/Mail/All mail Including Spam and Trash.mbox': mboxText(mailbox.mails),
    'alex/Calendar/alex.moreau@example.com.ics': icalendarText(meetings),
    'alex/contacts.vcf': vcardText(people),
    'story.json': `${JSON.stringify(factsOf(people, { ...mailbox, meetings }), null, 2)}\n`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate(dirname(fileURLToPath(import.meta.url)));
