import { describe, expect, it } from 'vitest';
import { canonicalEmail, isListAddress, isMachineMailbox, isRoleMailbox } from '../src/email-address.js';
import { identityKeys, internationalPhone, linkedinSlug } from '../src/identity-keys.js';
import { phoneReader } from '../src/phone-numbers.js';

describe('canonicalEmail', () => {
  it.each([
    [' Ana@Example.ORG ', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['<ana@example.org>', 'ana@example.org'],
    ['ana+news@example.org', 'ana+news@example.org'],
    ['J.Doe+x@googlemail.com', 'jdoe@gmail.com'],
    ['josé@exa\u0301mple.org', 'josé@exámple.org'],
    ['/o=ExchangeLabs/ou=x/cn=ana', undefined],
    ['IMCEAEX-_O=X@prod.example.org', undefined],
    ['ana', undefined],
    ['ana@', undefined],
    ['a b@example.org', undefined],
    ['ana@-example.org', undefined],
    ['+@gmail.com', '+@gmail.com'],
  ])('of %j is %j', (text, email) => {
    expect(canonicalEmail(text)).toBe(email);
  });
});

describe('isRoleMailbox', () => {
  it.each(['info@x.org', 'office+berlin@x.org', 'no-reply@x.org', 'mailer-daemon@x.org'])(
    'holds of %s',
    (email) => {
      expect(isRoleMailbox(email)).toBe(true);
    },
  );

  it.each(['ana@x.org', 'infodesk.ana@x.org'])('does not hold of %s', (email) => {
    expect(isRoleMailbox(email)).toBe(false);
  });
});

describe('isMachineMailbox', () => {
  it.each(['shop-noreply@x.org', 'donotreply@x.org', 'notifications@x.org', 'reply+ab12@x.org'])(
    'holds of %s',
    (email) => {
      expect(isMachineMailbox(email)).toBe(true);
    },
  );

  it('does not hold of a name that has such a word in it', () => {
    expect(isMachineMailbox('noreplyson@x.org')).toBe(false);
  });
});

describe('isListAddress', () => {
  it('holds of list servers and their helpers', () => {
    expect(['choir@lists.x.org', 'choir@googlegroups.com', 'choir-request@x.org'].every(isListAddress)).toBe(
      true,
    );
    expect(isListAddress('ana@x.org')).toBe(false);
  });
});

describe('internationalPhone', () => {
  it.each([
    ['+44 (0)20 7946-0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    ['tel:+1-418-656-9254;ext=102', '+14186569254;ext=102'],
    ['+1 (415) 555-2671 x12', '+14155552671;ext=12'],
    ['020 7946 0958', undefined],
    ['+1-800-FLOWERS', undefined],
    ['+123', undefined],
    ['', undefined],
  ])('of %j is %j', (text, phone) => {
    expect(internationalPhone(text)).toBe(phone);
  });
});

describe('linkedinSlug', () => {
  it.each([
    ['https://www.linkedin.com/in/Zo%C3%AB-Brandt/?trk=x', 'zoë-brandt'],
    ['linkedin.com/in/bo', 'bo'],
    ['https://www.linkedin.com/in/%E0%A4%A', '%e0%a4%a'],
    ['https://www.linkedin.com/company/acme', undefined],
    ['https://example.org', undefined],
  ])('of %s is %s', (url, slug) => {
    expect(linkedinSlug(url)).toBe(slug);
  });
});

describe('identityKeys', () => {
  it('are what tells a person apart', () => {
    const person = {
      id: 'linkedin:ana',
      emails: ['Ana@x.org', 'info@x.org'],
      phones: ['+44 20 7946 0958', '020 7946 0958'],
      urls: ['https://example.org'],
    };

    expect(identityKeys(person)).toEqual(['email:ana@x.org', 'linkedin:ana', 'tel:+442079460958']);
  });

  it('count a national number where the country is known, but no id of digits', () => {
    const person = { id: '02079460958', phones: ['020 7946 0958'] };

    expect(identityKeys(person, phoneReader('GB'))).toEqual(['id:02079460958', 'tel:+442079460958']);
  });

  it('count an id of the caller, but none made of a name', () => {
    expect(identityKeys({ id: 'ana' })).toEqual(['id:ana']);
    expect(identityKeys({ id: 'vcard-name:ana' })).toEqual([]);
    expect(identityKeys({ id: 'info@x.org' })).toEqual([]);
    expect(identityKeys({ id: '+44 20 7946 0958' })).toEqual(['tel:+442079460958']);
  });
});
