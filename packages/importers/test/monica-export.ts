/** A thing of a Monica export. */
export interface MonicaThing {
  uuid?: string;
  created_at?: string;
  updated_at?: string;
  properties?: Record<string, unknown>;
  data?: unknown;
}

export const ME = '10000000-0000-4000-8000-000000000001';
export const ANNA = '10000000-0000-4000-8000-000000000002';
export const BEN = '10000000-0000-4000-8000-000000000003';
export const KID = '10000000-0000-4000-8000-000000000004';
const USER = '10000000-0000-4000-8000-000000000009';

/** Ids of the contact field types of `monicaExport`. */
export const EMAIL_TYPE = '20000000-0000-4000-8000-000000000001';
export const PHONE_TYPE = '20000000-0000-4000-8000-000000000002';
const SITE_TYPE = '20000000-0000-4000-8000-000000000003';

export function group(type: string, ...values: unknown[]): unknown {
  return { count: values.length, type, values };
}

/** A contact with these properties and things. */
export function contact(uuid: string, properties: Record<string, unknown>, ...data: unknown[]): MonicaThing {
  return { uuid, created_at: '2019-01-01T00:00:00.000000Z', properties, data };
}

export const ROBIN = contact(ME, { first_name: 'Robin', last_name: 'Vale' });

/** The text of an export by Robin Vale with these contacts and other collections. */
export function monicaExport(contacts: readonly MonicaThing[], ...collections: unknown[]): string {
  const user = {
    uuid: USER,
    properties: { first_name: 'Robin', last_name: 'Vale', email: 'robin@example.org', me_contact: ME },
  };
  const types = [
    { uuid: EMAIL_TYPE, properties: { name: 'Email', protocol: 'mailto:', type: 'email' } },
    { uuid: PHONE_TYPE, properties: { name: 'Phone', protocol: 'tel:', type: 'phone' } },
    { uuid: SITE_TYPE, properties: { name: 'LinkedIn' } },
  ];
  return JSON.stringify(
    {
      version: '1.0-preview.1',
      app_version: '4.1.2',
      export_date: '2024-05-04T10:00:00.000000Z',
      exported_by: USER,
      account: {
        uuid: '10000000-0000-4000-8000-000000000010',
        data: [group('user', user), group('contact', ...contacts), ...collections],
        properties: { journal_entries: [] },
        instance: { contact_field_types: types },
      },
    },
    undefined,
    1,
  );
}
