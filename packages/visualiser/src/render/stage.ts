/** Thrown where there is no WebGL 2 to draw with. */
export class NoWebGl extends Error {
  override name = 'NoWebGl';
}

/** The layers of a picture in an element: what is drawn, what is written on it, and what the pointer moves over. */
export class Stage {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly labels: CanvasRenderingContext2D;
  /** Lies above all and stays where it is while the layers below are moved. */
  readonly surface: HTMLElement;
  width = 0;
  height = 0;
  readonly #layers: HTMLElement;
  readonly #observer: ResizeObserver;
  #moved = '';

  /** @throws NoWebGl where a browser has none, or none to spare. */
  constructor(element: HTMLElement, onResize: () => void) {
    const { ownerDocument } = element;
    this.canvas = ownerDocument.createElement('canvas');
    const gl = this.canvas.getContext('webgl2', {
      alpha: false,
      antialias: false,
      depth: false,
      powerPreference: 'high-performance',
    });
    const written = ownerDocument.createElement('canvas');
    const labels = written.getContext('2d');
    if (gl === null || labels === null) throw new NoWebGl('createRenderer: this browser gives no WebGL 2');
    this.gl = gl;
    this.labels = labels;
    this.#layers = ownerDocument.createElement('div');
    this.surface = ownerDocument.createElement('div');
    for (const layer of [this.#layers, this.canvas, written, this.surface]) {
      Object.assign(layer.style, {
        position: 'absolute',
        left: '0',
        top: '0',
        width: '100%',
        height: '100%',
      });
    }
    Object.assign(this.#layers.style, { position: 'relative', overflow: 'hidden' });
    Object.assign(this.surface.style, { touchAction: 'none', userSelect: 'none', cursor: 'grab' });
    this.#layers.append(this.canvas, written, this.surface);
    element.append(this.#layers);
    this.#measure();
    this.#observer = new ResizeObserver(() => {
      if (this.#measure()) onResize();
    });
    this.#observer.observe(this.#layers);
  }

  /** Whether there is anything to be seen; not so in an element that is hidden. */
  get isVisible(): boolean {
    return this.width > 0 && this.height > 0;
  }

  /** How many pixels of the device a CSS pixel has along its side. */
  get pixel(): number {
    return this.canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  }

  /** Gives the layers as many pixels as the device has for them; drawn things are gone where that changes. */
  fit(): boolean {
    const [width, height] = [this.width, this.height].map((length) => Math.round(length * this.pixel));
    if (this.canvas.width === width && this.canvas.height === height) return false;
    for (const canvas of [this.canvas, this.labels.canvas]) Object.assign(canvas, { width, height });
    return true;
  }

  /** Moves what was drawn, without drawing it again, and hides what is written meanwhile; `''` puts it back. */
  move(transform: string): void {
    if (transform === this.#moved) return;
    this.#moved = transform;
    Object.assign(this.canvas.style, { transform, transformOrigin: '0 0' });
    this.labels.canvas.style.visibility = transform === '' ? '' : 'hidden';
  }

  destroy(): void {
    this.#observer.disconnect();
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.#layers.remove();
  }

  #measure(): boolean {
    const { clientWidth, clientHeight } = this.#layers;
    if (clientWidth === this.width && clientHeight === this.height) return false;
    this.width = clientWidth;
    this.height = clientHeight;
    return true;
  }
}
