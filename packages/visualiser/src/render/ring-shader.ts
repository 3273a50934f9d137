/** A ring as a strip of pairs of corners, one within and one outside its line. */
export const RING_CORNERS = 2 * 181;

export const RING_VERTEX = `#version 300 es
precision highp float;
precision highp int;
uniform vec3 u_frame;
uniform vec2 u_size;
uniform float u_radius;
void main() {
  float angle = radians(2.0 * float(gl_VertexID >> 1));
  float radius = u_radius * u_frame.z;
  float far = (radius + ((gl_VertexID & 1) == 0 ? -1.5 : 1.5)) / ((gl_VertexID & 1) == 0 ? 1.0 : cos(radians(1.0)));
  vec2 pixel = u_frame.xy + far * vec2(cos(angle), sin(angle));
  gl_Position = vec4(2.0 * pixel.x / u_size.x - 1.0, 1.0 - 2.0 * pixel.y / u_size.y, 0.0, 1.0);
}`;

export const RING_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform vec3 u_frame;
uniform vec2 u_size;
uniform float u_radius;
uniform float u_pixel;
uniform vec4 u_line;
out vec4 o_colour;
void main() {
  vec2 pixel = vec2(gl_FragCoord.x, u_size.y - gl_FragCoord.y);
  float away = abs(distance(pixel, u_frame.xy) - u_radius * u_frame.z);
  float alpha = u_line.a * clamp(0.5 * u_pixel + 0.5 - away, 0.0, 1.0);
  o_colour = vec4(u_line.rgb * alpha, alpha);
}`;

/** Covers all that was drawn before with so much of the ground. */
export const VEIL_VERTEX = `#version 300 es
void main() { gl_Position = vec4(4.0 * float(gl_VertexID & 1) - 1.0, 4.0 * float(gl_VertexID >> 1) - 1.0, 0.0, 1.0); }`;

export const VEIL_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform vec4 u_veil;
out vec4 o_colour;
void main() { o_colour = vec4(u_veil.rgb * u_veil.a, u_veil.a); }`;
