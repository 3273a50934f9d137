import { readFileSync } from 'node:fs';

/**
 * For a bundler: of sigma the camera and what listens to pointers, without what it draws with. Nothing here uses that,
 * yet a bundler must keep it, since its modules do things when they are loaded; it would be a seventh of the script.
 */
export const leanSigma = {
  name: 'sigma without what it draws with',
  enforce: 'pre',
  resolveId: (name) => (name === 'events' ? '\0events' : undefined),
  load(id) {
    if (id === '\0events') return emitter;
    if (/[\\/]sigma[\\/]dist[\\/](index|colors|inherits)-\w+\.esm\.js$/.test(id)) {
      return onlyHelpers(readFileSync(id, 'utf8'));
    }
  },
};

/** The functions a compiler has put into a module, said shorter; all else it exports is undefined. */
function onlyHelpers(text) {
  const [, exported] = /export \{([^}]*)\};\s*$/.exec(text);
  const names = exported.split(',').map((entry) => entry.trim().split(' ')[0]);
  return `${names.map((name) => `var ${name} = ${helpers[name]};`).join('\n')}\nexport {${exported}};`;
}

/**
 * What browsers that know classes and the spreading of objects need of these: nothing checked, no symbols among keys,
 * no accessors, no methods of a class itself.
 */
const helpers = {
  _inherits: `(made, parent) => {
    Object.setPrototypeOf(made, parent);
    Object.setPrototypeOf(made.prototype, parent.prototype);
  }`,
  _createClass: `(made, methods = []) => {
    for (const { key, value } of methods) made.prototype[key] = value;
    return made;
  }`,
  _callSuper: `(self, made, details = []) =>
    Reflect.construct(Object.getPrototypeOf(made), details, self.constructor)`,
  _classCallCheck: '() => {}',
  _toPropertyKey: '(key) => key',
  _getPrototypeOf: 'Object.getPrototypeOf',
  _defineProperty: '(object, key, value) => Object.assign(object, { [key]: value })',
  _objectSpread2: 'Object.assign',
  _slicedToArray: '(list) => [...list]',
  _arrayLikeToArray: '(list) => [...list]',
  _unsupportedIterableToArray: '(list) => [...list]',
};

/** As much of Node's emitter of events as sigma's camera and captors use. */
const emitter = `
export class EventEmitter {
  #listeners = new Map();
  #of(event) { return this.#listeners.get(event) ?? []; }
  on(event, listener) { this.#listeners.set(event, [...this.#of(event), listener]); return this; }
  off(event, listener) { this.#listeners.set(event, this.#of(event).filter((other) => other !== listener)); return this; }
  once(event, listener) {
    const once = (...details) => { this.off(event, once); listener.apply(this, details); };
    return this.on(event, once);
  }
  emit(event, ...details) { for (const listener of this.#of(event)) listener.apply(this, details); return true; }
  removeListener(event, listener) { return this.off(event, listener); }
  removeAllListeners(event) {
    if (event === undefined) this.#listeners.clear();
    else this.#listeners.delete(event);
    return this;
  }
}`;
