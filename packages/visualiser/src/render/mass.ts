/** A picture kept beside the canvas, of what is drawn in more than one frame and need not be drawn anew in each. */
export class Mass {
  readonly #gl: WebGL2RenderingContext;
  readonly #buffer: WebGLFramebuffer;
  readonly #texture: WebGLTexture;
  #size = '';

  constructor(gl: WebGL2RenderingContext, unit: number) {
    this.#gl = gl;
    this.#buffer = gl.createFramebuffer();
    this.#texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
  }

  /** What is drawn from here on goes into it. */
  begin(unit: number): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#buffer);
    if (this.#size === `${width} ${height}`) return;
    this.#size = `${width} ${height}`;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0);
  }

  end(): void {
    this.#gl.bindFramebuffer(this.#gl.FRAMEBUFFER, null);
  }

  /** Puts it onto the canvas, over all that was there. */
  show(): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.#buffer);
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  }
}
