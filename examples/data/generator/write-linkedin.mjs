import { zipSync } from 'fflate';
import { americanDate, awake, connectedOn, day, instant, messageDate } from './dates.mjs';
import { createEndorsements, recommendationsGiven, recommendationsReceived } from './favours.mjs';
import { linkedInMessages } from './linkedin-rows.mjs';
import { profileLast, profileName, profileUrl } from './profiles.mjs';
import { randomOf } from './random.mjs';
import { alex } from './story-people.mjs';

/** LinkedIn's archive, as bytes of a zip. */
export function linkedInZip(people, byId, messages) {
  const connected = people
    .filter((person) => person.connected)
    .sort((one, other) => other.connected - one.connected);
  const endorsements = createEndorsements(people);
  const files = {
    'Connections.csv': connections(connected),
    'Email Addresses.csv': csv(emailAddresses),
    'Endorsement_Given_Info.csv': endorsementTable('Endorsee', endorsements.given),
    'Endorsement_Received_Info.csv': endorsementTable('Endorser', endorsements.received),
    'Invitations.csv': invitations(connected, byId),
    'Positions.csv': csv(positions),
    'Profile.csv': csv(profile),
    'Recommendations_Given.csv': recommendationTable(recommendationsGiven, byId),
    'Recommendations_Received.csv': recommendationTable(recommendationsReceived, byId),
    'messages.csv': csv(linkedInMessages(messages), quoted),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    { mtime: new Date(2026, 10, 20, 12), level: 9 },
  );
}

const notes =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n';

const hiddenMembers = ['07 Jun 2022', '19 Oct 2019', '02 Mar 2017', '30 Nov 2014', '11 Aug 2020'];

function connections(connected) {
  const rows = connected.map((person) => [
    person.first,
    profileLast(person),
    profileUrl(person),
    person.sharesAddress ? person.emails.at(-1).address : '',
    person.company,
    person.position,
    connectedOn(person.connected),
  ]);
  hiddenMembers.forEach((date, i) => {
    rows.splice(20 + i * 37, 0, ['', '', '', '', '', '', date]);
  });
  return (
    notes +
    csv([['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'], ...rows])
  );
}

/** LinkedIn keeps old invitations only in part. */
function invitations(connected, byId) {
  const random = randomOf('invitations');
  const header = ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'];
  const kit = [
    '2026-09-30 15:20',
    byId('kit'),
    alex,
    'Hi Alex, I come across your profile again and again. Let us connect!',
  ];
  const dates = connected
    .filter((person) => person.reach && person.reach !== 'silent' && random.chance(0.35))
    .map((person) => {
      const [from, to] = random.chance(0.5) ? [person, alex] : [alex, person];
      return [awake(person.connected - random.between(0.5, 4) * day, random), from, to, ''];
    });
  const rows = [[instant(kit[0]), ...kit.slice(1)], ...dates].map(([at, from, to, message]) => [
    profileName(from),
    profileName(to),
    americanDate(at),
    message,
    to === alex ? 'INCOMING' : 'OUTGOING',
    profileUrl(from),
    profileUrl(to),
  ]);
  return csv([header, ...rows]);
}

function endorsementTable(role, rows) {
  const header = ['First Name', 'Last Name', 'Public Url'].map((column) => `${role} ${column}`);
  return csv([
    ['Endorsement Date', 'Skill Name', ...header, 'Endorsement Status'],
    ...rows.map(({ at, skill, person, status }) => [
      messageDate(at, '/'),
      skill,
      person.first,
      profileLast(person),
      profileUrl(person).replace('https://', ''),
      status,
    ]),
  ]);
}

function recommendationTable(rows, byId) {
  return csv([
    ['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'],
    ...rows.map(([when, id, title, text]) => {
      const person = byId(id);
      return [
        person.first,
        profileLast(person),
        person.company,
        title,
        text,
        americanDate(instant(when), true),
        'VISIBLE',
      ];
    }),
  ]);
}

const emailAddresses = [
  ['Email Address', 'Confirmed', 'Primary', 'Updated On'],
  [alex.emails[1], 'Yes', 'Yes', '1/1/18, 10:12 AM'],
  [alex.emails[0], 'Yes', 'No', 'Not Available'],
];

const positions = [
  ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'],
  [
    'Kestrel Basin',
    'Forecasting Lead',
    'River forecasts that people can act on.',
    'Ellensby',
    'Jun 2024',
    '',
  ],
  ['Tidelark', 'Lead Engineer', '', 'Ellensby', 'Mar 2020', 'Nov 2023'],
  [
    'Coastal Systems Institute',
    'Researcher',
    'Gauges, surges, and the people who read them.',
    'Ansby',
    'Jan 2016',
    'Dec 2019',
  ],
  ['Halden & Rowe', 'Analyst', '', 'Ansby', 'Jan 2013', 'Dec 2015'],
];

const profile = [
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers'.split(
    ',',
  ),
  [
    'Alex',
    'Moreau',
    '',
    '',
    'Jun 15',
    'Forecasting Lead at Kestrel Basin',
    '',
    'Environmental Services',
    '',
    'Ellensby',
    '',
    '[PERSONAL:https://moreau.example]',
    '',
  ],
];

function csv(rows, cell = plainCell) {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

const plainCell = (text) => (/[",\n]/.test(text) ? quoted(text) : text);

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
