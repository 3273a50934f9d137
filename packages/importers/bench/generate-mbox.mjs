import { closeSync, openSync, writeSync } from 'node:fs';
import { numbersFrom } from './numbers-from.mjs';

const TEXT = 'From now on we meet on Tuesdays, as agreed in the garden. ';
const BASE64 = 'QUFGcm9tIG5vdyBvbiB3ZSBtZWV0IG9uIFR1ZXNkYXlzLCBhcyBhZ3JlZWQgaW4gdGhlIGdhcmRlbi4g\n';

/**
 * Writes an invented mailbox: heavy-tailed correspondents, about 2 KB of headers a mail, and bodies
 * of `meanKb` KB on average, most of them small and a few large.
 */
export function generateMbox(path, { megabytes, meanKb = 20, seed = 1 }) {
  const random = numbersFrom(seed);
  const body = Buffer.from(`${TEXT.repeat(3)}\n${BASE64.repeat(40_000)}`);
  const file = openSync(path, 'w');
  const size = megabytes * 1e6;
  let written = 0;
  for (let mail = 0; written < size; mail++) {
    const length = Math.min(body.length, Math.round((meanKb / 6) * 1000 * Math.exp(1.9 * gaussian(random))));
    written += writeSync(file, headOf(mail, random));
    written += writeSync(file, body, 0, length);
    written += writeSync(file, '\n\n');
  }
  closeSync(file);
  return written;
}

function gaussian(random) {
  return Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
}

function headOf(mail, random) {
  const other = Math.floor(5000 * random() ** 3);
  const person = `"Person ${other}" <person.${other}@example${other % 40}.org>`;
  const mine = random() < 0.4;
  const date = new Date(1.2e12 + mail * 4e6).toUTCString();
  return `From ${1e15 + mail}@xxx ${new Date(1.2e12 + mail * 4e6).toUTCString().replace(/^(...), (..) (...) (....) (.*) GMT/, '$1 $3 $2 $5 +0000 $4')}
X-GM-THRID: ${1e15 + mail}
X-Gmail-Labels: ${mine ? 'Sent,Opened' : 'Inbox,Opened,Category Personal'}
${mine ? '' : 'Delivered-To: robin@example.org\n'}Received: by 2002:a05:6000:1 with SMTP id x${mail};
        ${date}
ARC-Seal: i=1; a=rsa-sha256; t=1700000000; cv=none; b=${BASE64.trim().repeat(3)}
ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed; b=${BASE64.trim().repeat(6)}
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; b=${BASE64.trim().repeat(4)}
From: ${mine ? 'Robin Example <robin@example.org>' : person}
To: ${mine ? person : 'Robin Example <robin@example.org>'}
Date: ${date}
Message-ID: <CAF${mail.toString(36)}x${other.toString(36)}abcdefghijklmnopqrstuvwxyz0123456789@mail.example.org>
Subject: =?UTF-8?Q?Caf=C3=A9_${mail}?=
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

`;
}
