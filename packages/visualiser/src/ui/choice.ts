import { h } from './dom.js';

/** A choice of one of a few, with its label. */
export function choice<Value extends string>(
  label: string,
  values: readonly (readonly [value: Value, text: string])[],
  chosen: (value: Value) => void,
): { element: HTMLElement; show(value: Value): void } {
  const select = h(
    'select',
    {
      change: () => {
        const value = values[select.selectedIndex];
        if (value) chosen(value[0]);
      },
    },
    ...values.map(([value, text]) => h('option', { value }, text)),
  );
  return {
    element: h('label', { class: 'choice' }, h('span', {}, label), select),
    show(value) {
      select.value = value;
    },
  };
}
