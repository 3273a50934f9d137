import { today } from './chapters.mjs';
import { day, hour, instant } from './dates.mjs';
import { dealer, randomOf } from './random.mjs';
import { alex } from './story-people.mjs';

/** Mail that no person wrote to Alex: newsletters, notices, a mailing list, spam. */
export function sendBulk(mailbox) {
  for (const sender of senders) sendAll(mailbox, sender);
}

const senders = [
  {
    from: { name: 'The Tide Post', address: 'hello@tidepost.example' },
    since: '2016-02-01',
    every: 95,
    headers: { 'List-Unsubscribe': '<https://tidepost.example/leave>', Precedence: 'bulk' },
    labels: ['Inbox', 'Category Promotions', 'Unread'],
    texts: [
      ['The Tide Post: five walks', 'Five walks along the water, and where to have tea after.'],
      ['The Tide Post: new maps', 'Our maps of the south coast are back in print.'],
      ['The Tide Post: letters', 'Your letters on the ferry timetable, and one poem.'],
    ],
  },
  {
    from: { name: 'Ansby Rail', address: 'no-reply@ansbyrail.example' },
    since: '2013-03-01',
    every: 140,
    headers: { 'Auto-Submitted': 'auto-generated' },
    labels: ['Inbox', 'Category Updates', 'Opened'],
    texts: [
      ['Your ticket', 'Your ticket is attached. From platform two, unless we say otherwise.'],
      ['Change to your journey', 'Your train leaves ten minutes later. We are sorry.'],
    ],
  },
  {
    from: { name: 'Ellensby Library', address: 'noreply@library.example' },
    since: '2018-05-01',
    every: 160,
    headers: { Precedence: 'list' },
    labels: ['Inbox', 'Category Updates', 'Opened'],
    texts: [
      ['Two books are due', 'Two books are due on Friday. Renew them with one click, or keep them in peace.'],
      ['Your reservation has arrived', 'It waits for you at the desk for ten days.'],
    ],
  },
  {
    from: { name: 'hydro-students digest', address: 'hydro-students@lists.example' },
    to: { name: '', address: 'hydro-students@lists.example' },
    since: '2011-10-05',
    until: '2013-02-01',
    every: 30,
    headers: {
      'List-Id': '<hydro-students.lists.example>',
      'List-Unsubscribe': '<mailto:leave@lists.example>',
      Precedence: 'list',
    },
    labels: ['Inbox', 'hydro-students', 'Opened'],
    texts: [
      ['[hydro-students] This month', 'Talks, lifts, lost gloves. Write to the list to add yours.'],
      ['[hydro-students] Trip to the weir', 'There are seats left in two cars.'],
    ],
  },
  {
    from: { name: 'Winner Desk', address: 'prizes@lucky-desk.example' },
    since: '2019-01-10',
    every: 210,
    headers: {},
    labels: ['Spam', 'Unread'],
    texts: [
      ['You have been selected!!!', 'Dear customer, your prize is waiting. Answer today.'],
      ['FINAL notice of your prize', 'We could not reach you. Send us your details.'],
    ],
  },
];

function sendAll(mailbox, { from, to, since, until, every, headers, labels, texts }) {
  const random = randomOf(from.address);
  const deal = dealer(texts, random);
  const last = until ? instant(until) : today;
  for (let at = instant(since) + 8 * hour; at < last; at += random.between(0.7, 1.3) * every * day) {
    const [subject, body] = deal();
    mailbox.send({ at, from, to: [to ?? alex], headers, labels, subject, body });
  }
}
