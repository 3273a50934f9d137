import { instant } from './dates.mjs';

export const begin = instant('2011-09-19');
export const exported = instant('2026-11-20 08:00');
export const today = instant('2026-11-23');

/**
 * The places a life runs through. `size` people were met in each, `silent` of them are only LinkedIn
 * connections; `threads` scales how much the others write, `mailOnly` and `linkedInOnly` are shares;
 * `texts` names what is written.
 */
export const chapters = {
  university: {
    name: 'Northgate University',
    domain: 'northgate.example',
    from: instant('2011-09-19'),
    to: instant('2012-12-14'),
    size: 45,
    silent: 20,
    texts: 'student',
    threads: 1.5,
    mailOnly: 0.15,
    linkedInOnly: 0.25,
  },
  firm: {
    name: 'Halden & Rowe',
    domain: 'haldenrowe.example',
    from: instant('2013-01-14'),
    to: instant('2015-12-18'),
    size: 25,
    silent: 8,
    texts: 'work',
    threads: 2,
    mailOnly: 0.1,
    linkedInOnly: 0.3,
  },
  institute: {
    name: 'Coastal Systems Institute',
    domain: 'coastal-institute.example',
    from: instant('2016-01-11'),
    to: instant('2019-12-20'),
    size: 45,
    silent: 18,
    texts: 'research',
    threads: 2,
    mailOnly: 0.15,
    linkedInOnly: 0.2,
  },
  startup: {
    name: 'Tidelark',
    domain: 'tidelark.example',
    from: instant('2020-03-02'),
    to: instant('2023-11-30'),
    size: 30,
    silent: 10,
    texts: 'work',
    threads: 2,
    mailOnly: 0.1,
    linkedInOnly: 0.2,
  },
  present: {
    name: 'Kestrel Basin',
    domain: 'kestrelbasin.example',
    from: instant('2024-06-10'),
    to: today,
    size: 45,
    silent: 14,
    texts: 'work',
    threads: 2.5,
    mailOnly: 0.15,
    linkedInOnly: 0.15,
  },
  hometown: {
    name: 'Saint-Aubry',
    domain: undefined,
    from: begin,
    to: today,
    size: 25,
    silent: 4,
    texts: 'friends',
    threads: 1.2,
    mailOnly: 0.8,
    linkedInOnly: 0.05,
  },
  conference: {
    name: 'Coastal Data Meeting',
    domain: undefined,
    from: instant('2013-06-10'),
    to: instant('2026-06-19'),
    size: 50,
    silent: 26,
    texts: 'conference',
    threads: 1,
    mailOnly: 0.15,
    linkedInOnly: 0.4,
  },
  elsewhere: {
    name: 'Elsewhere',
    domain: undefined,
    from: instant('2012-03-01'),
    to: today,
    size: 35,
    silent: 20,
    texts: 'friends',
    threads: 0.9,
    mailOnly: 0.4,
    linkedInOnly: 0.4,
  },
};

/** The Coastal Data Meeting: the second week of June, since 2013; on screens in 2020 and 2021. */
export function meetingWeek(yearNumber) {
  return instant(`${yearNumber}-06-10`);
}

/** Where people of earlier chapters work today, with a title that fits. */
export const employers = [
  'Port of Ansby',
  'Fernhill Analytics',
  'Umber & Slate',
  'Lantern Insurance',
  'Riverine Trust',
  'Quillon Systems, Inc.',
  'Marsh Observatory',
  'Ostara Energy',
  'Saltmarsh Partners LLP',
  'Novak Hydro',
  'Greywater Collective',
  'City of Ellensby',
  'Pebble Health',
  'Thornbury Maps',
  'Blue Heron Press',
];

export const titles = [
  'Data Engineer',
  'Hydrologist',
  'Programme Manager',
  'Senior Researcher',
  'Product Lead',
  'Head of Data',
  'Software Engineer',
  'Policy Adviser',
  'Field Scientist',
  'Director, Partnerships',
  'Designer',
  'Operations Manager',
  'Lecturer',
  'Analyst',
  'Consultant',
];
