/** How a call is noted in a chat, in the languages most people have. */
const CALL =
  /^(?:missed |silenced |declined )?(?:group )?(?:voice |video |audio )call\b|^(?:incoming|outgoing) (?:group )?(?:voice |video |audio )?call(?: \([^()]*\))?$|^(?:verpasster |entgangener )?(?:gruppen-?)?(?:sprach|video)anruf\b|^(?:video)?(?:llamada)(?: grupal)?(?: perdida)?(?: de voz| de vídeo| de video)?(?:[,. ]|$)|^(?:video)?(?:chamada|ligação)(?: perdida)?(?: de voz| de vídeo)?(?:[,. ]|$)|^appel (?:vocal|vidéo)\b|^appel manqué\b|^(?:chiamata (?:vocale|video)|videochiamata)\b|^(?:gemiste? |gemist )?(?:spraak|video|audio)(?:oproep|gesprek)\b|^(?:cevapsız )?(?:sesli|görüntülü) arama\b|^(?:пропущенный )?(?:аудио|видео)(?:звонок|вызов)/i;

const UNANSWERED =
  /missed|silenced|declined|no answer|not accepted|pending|call back|verpasst|entgangen|keine antwort|perdida|sin respuesta|sem resposta|manqué|sans réponse|persa|senza risposta|nessuna risposta|gemist|geen antwoord|cevapsız|cevap yok|пропущен|нет ответа/i;

/** The part of an hour that a word stands for. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(\d{1,4})\s?(?:h|hrs?|hours?|std|stunden?|horas?|heures?|ora|ore|uur|u|sa|saat|ч)\b/iu, 60],
  [/(\d{1,4})\s?(?:m|min|mins|minutes?|minuten?|minutos?|minuti|minuto|dk|dakika|мин)(?![\p{L}])/iu, 1],
  [
    /(\d{1,5})\s?(?:s|sec|secs|seconds?|sek|sekunden?|seg|segundos?|secondes?|secondi|secondo|seconden|sn|saniye|сек|с)(?![\p{L}])/iu,
    1 / 60,
  ],
];

/**
 * The minutes of a call noted as `Voice call, 12 min`: 0 if nobody answered, -1 if it is not said; undefined if the
 * text is no note of a call.
 */
export function callMinutes(text: string): number | undefined {
  if (text.length > 80 || !CALL.test(text)) return undefined;
  let minutes = 0;
  for (const [unit, factor] of UNITS) minutes += Number(unit.exec(text)?.[1] ?? 0) * factor;
  if (minutes > 0) return minutes;
  return UNANSWERED.test(text) ? 0 : -1;
}
