export interface PngOptions {
  /** Of the SVG, in CSS pixels. */
  width: number;
  height: number;
  /**
   * Pixels for each of these; less where the picture would be larger than a browser can draw.
   *
   * @defaultValue 2
   */
  scale?: number;
}

/** Browsers draw canvases up to this many pixels a side, and this many in all. */
const LONGEST = 16_384;
const LARGEST = 2 ** 27;

/**
 * An SVG document as a PNG, in a browser; sharp at any scale, since it is drawn anew and not enlarged. Asks no other
 * page for anything.
 *
 * @throws Error if the browser cannot draw it.
 */
export async function pngOf(svg: string, { width, height, scale = 2 }: PngOptions): Promise<Blob> {
  const factor = Math.min(scale, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(url);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  return blobOf(canvas);
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('pngOf: this browser cannot draw the picture'));
    image.src = url;
  });
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('pngOf: this browser cannot write the picture'));
    }, 'image/png');
  });
}
