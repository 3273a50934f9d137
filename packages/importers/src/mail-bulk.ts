import { decodeWords } from 'postal-mime';
import type { MailHeaders } from './mail-headers.js';
import { nameWords } from './name-words.js';
import { ownText } from './own-text.js';

/** What a Gmail label says of a mail, in the languages met. */
const LABELS: ReadonlyMap<string, string> = labelTable({
  spam: 'spam|spam-verdacht|skrappost|soppelpost|roskaposti|спам|迷惑メール|垃圾邮件|垃圾郵件|스팸함',
  trash:
    'trash|bin|papierkorb|corbeille|papelera|lixeira|lixo|cestino|prullenbak|kosz|kos|papperskorgen|papirkurv|' +
    'roskakori|cop kutusu|корзина|ゴミ箱|垃圾桶|已删除邮件|휴지통',
  drafts:
    'drafts|draft|entwurfe|brouillons|borradores|rascunhos|bozze|concepten|wersje robocze|utkast|kladder|' +
    'luonnokset|taslaklar|koncepty|черновики|下書き|草稿|임시보관함',
  sent:
    'sent|sent mail|gesendet|messages envoyes|envoyes|enviados|inviati|posta inviata|verzonden|wysłane|' +
    'skickat|sendt|lahetetyt|gonderilmis postalar|odeslana posta|отправленные|送信済み|已发送邮件|已发邮件|寄件備份|보낸편지함',
  promotions:
    'promotions|promotion|werbung|promociones|promocoes|promozioni|reclame|reclames|oferty|promotioner|' +
    'kampanjer|tarjoukset|промоакции|プロモーション|推广|促銷內容|프로모션',
});

function labelTable(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([meaning, list]) =>
      list.split('|').map((word) => [labelText(word), meaning] as const),
    ),
  );
}

function labelText(label: string): string {
  return nameWords(label).join(' ');
}

/** What the labels of a mail say of it: `spam`, `trash`, `drafts`, `sent`, `promotions`. */
export type MailLabels = ReadonlySet<string>;

const NONE: MailLabels = new Set();

/** Label headers remembered; a mailbox has few different ones. */
const REMEMBERED = 1000;

/** Reads the Gmail labels that matter here. */
export class LabelReader {
  #known = new Map<string, MailLabels>();

  read(headers: MailHeaders): MailLabels {
    const field = headers.get('x-gmail-labels')?.slice(0, 1000);
    if (field === undefined) return NONE;
    const known = this.#known.get(field);
    if (known) return known;

    const labels = new Set(decodeWords(field).split(',').map(meaningOf));
    if (this.#known.size >= REMEMBERED) this.#known = new Map();
    this.#known.set(ownText(field), labels);
    return labels;
  }
}

function meaningOf(label: string): string {
  const words = labelText(label);
  return LABELS.get(words) ?? LABELS.get(words.replace(/^(?:categor|kategor)\S*\s/, '')) ?? '';
}

/**
 * Why a mail is no contact between two persons: written to a list, sent in bulk or by a machine, or
 * labelled as spam, trash or promotion.
 *
 * @returns undefined if nothing says so.
 */
export function bulkReason(headers: MailHeaders, labels: MailLabels): string | undefined {
  for (const label of ['spam', 'trash', 'promotions']) {
    if (labels.has(label)) return `labelled as ${label}`;
  }
  if (headers.has('list-id')) return 'mailing list (List-Id)';
  if (headers.has('list-unsubscribe')) return 'newsletter or list (List-Unsubscribe)';

  const precedence = headers.get('precedence')?.toLowerCase();
  if (precedence && /^(?:bulk|list|junk)\b/.test(precedence)) return 'sent in bulk (Precedence)';

  const automatic = headers.get('auto-submitted')?.toLowerCase();
  return automatic === undefined || /^no\b/.test(automatic)
    ? undefined
    : 'sent by a machine (Auto-Submitted)';
}
