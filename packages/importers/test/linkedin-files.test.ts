import { describe, expect, it } from 'vitest';
import { isLinkedinName, linkedinColumns } from '../src/linkedin-files.js';

describe('linkedinColumns', () => {
  const recommendation = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status'.split(',');

  it.each([
    ['First Name,Last Name,URL,Connected On', 'connections'],
    ['CONVERSATION ID,FROM,TO,DATE', 'messages'],
    ['From,To,Sent At,Message,Direction', 'invitations'],
    ['Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name', 'endorsements given'],
    ['Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name', 'endorsements received'],
    ['First Name,Last Name,Headline', 'profile'],
    ['Email Address,Confirmed,Primary,Updated On', 'email addresses'],
  ])('knows %s', (header, file) => {
    expect(linkedinColumns('any.csv', header.split(','))?.file).toBe(file);
  });

  it('tells recommendations given from received by the name', () => {
    expect(linkedinColumns('x/Recommendations_Given (1).csv', recommendation)?.file).toBe(
      'recommendations given',
    );
    expect(linkedinColumns('recommendations received.CSV', recommendation)?.file).toBe(
      'recommendations received',
    );
    expect(linkedinColumns('any.csv', recommendation)).toBeUndefined();
  });

  it('is undefined for any other row', () => {
    expect(linkedinColumns('Connections.csv', ['Notes:'])).toBeUndefined();
  });
});

describe('isLinkedinName', () => {
  it.each(['Connections.csv', 'a\\b/MESSAGES.csv', 'Email_Addresses (2).csv', 'Endorsement_Given_Info.csv'])(
    'knows %s',
    (name) => {
      expect(isLinkedinName(name)).toBe(true);
    },
  );

  it.each(['connections.txt', 'my connections of 2020.csv', 'Skills.csv'])('does not know %s', (name) => {
    expect(isLinkedinName(name)).toBe(false);
  });
});
