/** Words for the hours before noon, as phones write them beside a time: lower case, without dots and spaces. */
const BEFORE_NOON = new Set(
  (
    'am a vm pd ጥዋት ص صباحًا صباحا पूर्वाह्न পূর্বাহ্ণ முற்பகல் နံနက် 上午 早上 清晨 凌晨 半夜 오전 午前 dop ap ' +
    'πμ de fh тң ກ່ອນທ່ຽງ ก่อนเที่ยง priekšp priešpiet претпл prijepodne преподне pg үө قظ قبلازظهر පෙව gh sn fm öö öös ' +
    'дп to sa صبح sf àárọ̀ n’ụtụtụ vorm vormittag проб ԿԱ לפנהצ לפנה״צ ਪੂਦੁ'
  )
    .toLowerCase()
    .split(' '),
);

/** Words for the hours from noon on. */
const FROM_NOON = new Set(
  (
    'pm p nm md ከሰዓት م مساءً مساء अपराह्न অপরাহ্ণ பிற்பகல் ညနေ 下午 中午 晚上 傍晚 오후 午後 odp ip μμ du eh тк ' +
    'ຫຼັງທ່ຽງ หลังเที่ยง pēcp popiet попл popodne поподне ptg үх بظ بعدازظهر පව gd gn pop em ös öss пп tk ch شام ym ' +
    'ọ̀sán n’abalị nachm nachmittag слоб ԿՀ אחהצ אחה״צ ਬਾਦੁ'
  )
    .toLowerCase()
    .split(' '),
);

/** Words that stand beside a time and say nothing of the half of the day. */
const NEUTRAL = new Set(
  'klo kl г ч uhr um a à às las at ob v o в у т 일 日 год р t h час om de la'.split(' '),
);

/** Which half of the day a word says: `am`, `pm`; an empty text for none; undefined for a word that is not known. */
export function dayPeriod(text: string): 'am' | 'pm' | '' | undefined {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,،·()\-\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  if (word === '') return '';
  if (BEFORE_NOON.has(word)) return 'am';
  if (FROM_NOON.has(word)) return 'pm';
  const [first, ...rest] = text
    .trim()
    .split(/[\s,.]+/)
    .filter(Boolean);
  if (rest.length > 0 && first !== undefined && NEUTRAL.has(first.toLowerCase()))
    return dayPeriod(rest.join(' '));
  return NEUTRAL.has(word) ? '' : undefined;
}

/** The hour of the day, from 0 to 23, that a clock of twelve hours means. */
export function hourOf(hour: number, period: 'am' | 'pm' | ''): number {
  if (period === 'pm' && hour < 12) return hour + 12;
  return period === 'am' && hour === 12 ? 0 : hour;
}
