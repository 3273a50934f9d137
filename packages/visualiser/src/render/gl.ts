/** A program with its uniforms, which are set by name. */
export interface Program {
  use(values: Readonly<Record<string, UniformValue>>): void;
}

export type UniformValue = number | readonly number[];

/**
 * Compiles and links. Whether that went well is asked only when the program is first used, so that a driver can work on
 * several at once; then what it says of a mistake is in the error.
 */
export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) break;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  let setters: Map<string, Setter> | undefined;
  return {
    use(values) {
      setters ??= settersOf(gl, linked(gl, program));
      gl.useProgram(program);
      for (const name in values) setters.get(name)?.(values[name]);
    },
  };
}

function linked(gl: WebGL2RenderingContext, program: WebGLProgram): WebGLProgram {
  if (gl.getProgramParameter(program, gl.LINK_STATUS) || gl.isContextLost()) return program;
  const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
  throw new Error(`A shader does not compile: ${[gl.getProgramInfoLog(program), ...logs].join(' ')}`);
}

type Setter = (value: UniformValue) => void;

function settersOf(gl: WebGL2RenderingContext, program: WebGLProgram): Map<string, Setter> {
  const setters = new Map<string, Setter>();
  const count: number = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) ?? 0;
  for (let i = 0; i < count; i++) {
    const uniform = gl.getActiveUniform(program, i);
    if (!uniform) continue;
    const set = setterOf(gl, uniform.type, gl.getUniformLocation(program, uniform.name));
    let last: UniformValue | undefined;
    setters.set(uniform.name, (value) => {
      if (!isSame(last, value)) set(value);
      last = value;
    });
  }
  return setters;
}

/** A call of the driver costs more than to find out that nothing changes. */
function isSame(last: UniformValue | undefined, value: UniformValue): boolean {
  if (typeof value === 'number' || typeof last !== 'object') return last === value;
  return value.every((part, i) => part === last[i]);
}

function setterOf(gl: WebGL2RenderingContext, type: number, location: WebGLUniformLocation | null): Setter {
  const isWhole = type !== gl.FLOAT;
  return (value) => {
    if (typeof value === 'number') isWhole ? gl.uniform1i(location, value) : gl.uniform1f(location, value);
    else if (type === gl.INT_VEC3) gl.uniform3iv(location, value);
    else if (type === gl.FLOAT_VEC4) gl.uniform4fv(location, value);
    else if (type === gl.FLOAT_VEC3) gl.uniform3fv(location, value);
    else gl.uniform2fv(location, value);
  };
}

/** Whether WebGL runs without a graphics card. */
export function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(renderer));
}

/** `#rrggbb` as red, green and blue from 0 to 1. */
export function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => part / 255) as [number, number, number];
}
