import { msAt } from '../moments.js';
import { choice } from './choice.js';
import { button, fill, h, svg } from './dom.js';
import { histogramDrawing } from './histogram-drawing.js';
import { periodWindow } from './period-window.js';
import { Player } from './player.js';
import type { Ui } from './ui.js';
import { whenWords } from './when-words.js';

const SPEEDS = [
  ['0.5', '½×'],
  ['1', '1×'],
  ['2', '2×'],
  ['4', '4×'],
] as const;

/** Time: play, the slider over a histogram of contacts, the window of a period, and today beside it. */
export function timeBar(ui: Ui): { element: HTMLElement; player: Player } {
  const { picture, states } = ui;
  const player = new Player(ui, showPlaying);
  const play = button('', () => player.toggle(), { class: 'play' });
  const speed = choice('Speed', SPEEDS, (value) => {
    player.speed = Number(value);
  });
  speed.show('1');
  const when = h('output', { class: 'when' });
  const compare = button(
    ['Compare', h('span', { class: 'wide' }, ' with today')],
    () => states.change({ compare: !states.now.compare }),
    { 'aria-label': 'Compare with today', title: 'Shows where everyone stands today' },
  );
  const slider = timeSlider(ui, player);

  function showPlaying(): void {
    fill(play, icon(player.playing));
    play.setAttribute('aria-label', player.playing ? 'Pause' : 'Play the years');
    play.title = player.playing ? 'Pause (space)' : 'Play the years (space)';
    if (!player.playing) ui.say(`Paused at ${whenWords(picture, states.now.time)}`);
  }

  ui.watch((now, before) => {
    if (now.time !== before.time) when.textContent = whenWords(picture, now.time);
  });
  ui.follow(() => compare.setAttribute('aria-pressed', String(states.now.compare)));
  when.textContent = whenWords(picture, states.now.time);
  fill(play, icon(false));
  play.setAttribute('aria-label', 'Play the years');
  play.disabled = picture.moments.length < 2;
  const track = h('div', { class: 'track' }, histogramDrawing(ui), periodWindow(ui), slider);
  // The slider ends half a bar before the histogram does, so that its thumb stands under the middle of a bar.
  const { length } = picture.moments;
  track.style.setProperty('--inner', String((length - 1) / length));
  const element = h(
    'section',
    { class: 'time', 'aria-label': 'Time' },
    play,
    speed.element,
    track,
    when,
    compare,
  );
  return { element, player };
}

function timeSlider({ picture, states, watch }: Ui, player: Player): HTMLInputElement {
  const last = picture.moments.length - 1;
  const slider = h('input', { type: 'range', min: 0, max: last, step: 'any', 'aria-label': 'Moment' });
  const show = (time: number) => {
    slider.value = String(time);
    slider.setAttribute('aria-valuetext', whenWords(picture, time));
  };
  const move = (time: number) => {
    player.pause();
    states.change({ time: Math.min(last, Math.max(0, time)) }, 'slide');
  };
  slider.addEventListener('input', () => move(slider.valueAsNumber));
  slider.addEventListener('keydown', (event) => {
    const step = stepOf(event.key, yearOf(picture.moments));
    if (step === 0) return;
    event.preventDefault();
    const { time } = states.now;
    move(step > 0 ? Math.floor(time) + step : Math.ceil(time) + step);
  });
  watch((now, before) => now.time !== before.time && show(now.time));
  show(states.now.time);
  return slider;
}

/** A moment on, or a year. */
function stepOf(key: string, year: number): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: year,
    PageDown: -year,
  };
  return steps[key] ?? 0;
}

function yearOf(moments: Float64Array): number {
  const steps = moments.length - 1;
  const years = (msAt({ moments }, steps) - moments[0]) / (365.25 * 86_400_000);
  return Math.max(1, Math.round(steps / years));
}

function icon(playing: boolean): SVGElement {
  const d = playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 1.5v13L14 8z';
  return svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d }));
}
