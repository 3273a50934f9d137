export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const year = 365.25 * day;

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `'2013-11-14 09:20'`, read as UTC, in epoch milliseconds. */
export function instant(text) {
  return Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? ':00Z' : 'T00:00:00Z'}`);
}

export const isoDay = (at) => new Date(at).toISOString().slice(0, 10);

/** Moves what would happen at night to a waking hour of the same or the next day. */
export function awake(at, random) {
  const clock = new Date(at).getUTCHours();
  if (clock >= 7 && clock < 22) return at;
  const morning = at - (at % day) + (clock >= 22 ? day : 0);
  return morning + 7 * hour + random.integer(5, 240) * minute;
}

/** `Thu, 14 Nov 2013 09:20:11 +0000`, on a clock in Britain. */
export function mailDate(at) {
  const offset = summerTime(at) ? 1 : 0;
  const [weekday, date, month, yearText, clock] = parts(at + offset * hour);
  return `${weekday}, ${date} ${month} ${yearText} ${clock} +0${offset}00`;
}

/** `Thu Nov 14 09:20:11 +0000 2013`, as Takeout writes it on a mail's first line. */
export function separatorDate(at) {
  const [weekday, date, month, yearText, clock] = parts(at);
  return `${weekday} ${month} ${date} ${clock} +0000 ${yearText}`;
}

/** `14 Nov 2013` */
export function connectedOn(at) {
  const [, date, month, yearText] = parts(at);
  return `${date} ${month} ${yearText}`;
}

/** `2013-11-14 09:20:11 UTC`; endorsements write the day with slashes. */
export function messageDate(at, separator = '-') {
  return `${isoDay(at).replaceAll('-', separator)} ${parts(at)[4]} UTC`;
}

/** `11/14/13, 9:20 AM`; recommendations pad every number to two digits. */
export function americanDate(at, padded = false) {
  const date = new Date(at);
  const digits = (number) => String(number).padStart(padded ? 2 : 1, '0');
  const clock = date.getUTCHours();
  const time = `${digits(clock % 12 || 12)}:${two(date.getUTCMinutes())} ${clock < 12 ? 'AM' : 'PM'}`;
  return `${digits(date.getUTCMonth() + 1)}/${digits(date.getUTCDate())}/${two(date.getUTCFullYear() % 100)}, ${time}`;
}

const two = (number) => String(number).padStart(2, '0');

function parts(at) {
  const [weekday, date, month, yearText, clock] = new Date(at).toUTCString().replace(',', '').split(' ');
  return [weekday, date, month, yearText, clock];
}

/** British summer time: from the last Sunday of March to the last Sunday of October, at 01:00 UTC. */
function summerTime(at) {
  const yearNumber = new Date(at).getUTCFullYear();
  return at >= lastSunday(yearNumber, 2) && at < lastSunday(yearNumber, 9);
}

function lastSunday(yearNumber, month) {
  const end = new Date(Date.UTC(yearNumber, month + 1, 0, 1));
  return end.getTime() - end.getUTCDay() * day;
}
