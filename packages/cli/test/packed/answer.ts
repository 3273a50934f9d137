import { Network } from '@tiewise/core';
import { readVcard } from '@tiewise/importers';
import { dormancy } from '@tiewise/metrics/dormancy';

const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Lima\r\nEMAIL:ana@example.org\r\nEND:VCARD\r\n';

/** Asks a bit of each library package; Node and a browser must give the same answer. */
export async function answer() {
  const { people, report } = await readVcard(card);
  const [{ id: ana, name } = { id: 'nobody' }] = people;
  const interactions = [
    { at: '2024-01-01', from: ana, to: 'bo', kind: 'message' },
    { at: '2024-03-01', from: 'bo', to: ana, kind: 'message' },
    { at: '2024-05-01', from: ana, to: 'bo', kind: 'meeting' },
    { at: '2025-01-01', from: ana, to: 'cy', kind: 'advice' },
  ];
  const ties = Network.of({ people, interactions, me: ana }).tiesAt('2026-11-23');

  return {
    name,
    cards: report.files.map(({ kept }) => kept),
    ties: ties.size,
    depth: rounded(ties.get(ana, 'bo')?.depth),
    dormancy: rounded(dormancy(ties).get(ana, 'bo')),
  };
}

/** Engines may differ in the last digit of a power. */
function rounded(value: number | undefined) {
  return value === undefined ? 'unknown' : value.toPrecision(9);
}
