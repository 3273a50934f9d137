import { FADED } from '../looks.js';
import { COMMON } from './people-shader.js';

/** A tie that is faded by filters, and one of `me` that is drawn by itself, not among the mass. */
export const FADED_TIE = 1;
export const ALONE_TIE = 2;

/**
 * Four corners of a tie, or with `u_lines` its two ends, found by the number of the vertex alone: no tie is anything
 * but a place in the columns, and nothing is given again for each corner or instance.
 */
export const TIE_VERTEX = `${COMMON}
uniform sampler2DArray u_ties;
uniform usampler2DArray u_ends;
uniform usampler2DArray u_tieMarks;
uniform int u_lines;
uniform int u_mass;
uniform int u_focusTie;
uniform int u_me;
uniform float u_cull;
uniform float u_more;
uniform float u_alpha;
flat out vec4 v_look;
flat out vec3 v_tone;
out vec3 v_at;
void main() {
  gl_Position = NOWHERE;
  v_look = vec4(0.0);
  v_tone = vec3(0.0);
  v_at = vec3(0.0);
  int tie = u_lines > 0 ? gl_VertexID >> 1 : gl_VertexID >> 2;
  vec4 s = texelFetch(u_ties, cell(tie * u_moments.z + u_moments.x), 0);
  vec4 t = texelFetch(u_ties, cell(tie * u_moments.z + u_moments.y), 0);
  float there = s.w > 0.0 ? 1.0 : t.w > 0.0 ? u_part : 0.0;
  if (there == 0.0) return;
  ivec2 ends = ivec2(texelFetch(u_ends, cell(tie), 0).rg);
  uint marks = texelFetch(u_tieMarks, cell(tie), 0).r;
  bool own = tie == u_focusTie || ends.x == u_focus || ends.y == u_focus;
  bool mine = ends.x == u_me || ends.y == u_me;
  float depth = 255.0 * (s.w > 0.0 ? mix(s.x, t.x, u_part) : t.x);
  float shown = u_me < 0 ? 1.0 : mine ? 1.0 - u_map : own ? 1.0 : u_map;
  if (u_mass > 0 && (marks & ${ALONE_TIE}u) != 0u) return;
  if (!own && (u_mass > 0 || !mine)) shown *= clamp(depth - u_cull + 1.0, 0.0, 1.0);
  if (tie == u_focusTie) shown = 1.0;
  if (shown == 0.0) return;

  Person p = person(ends.x, u_moments.xy, u_part);
  Person q = person(ends.y, u_moments.xy, u_part);
  vec2 from = pixelOf(p.at);
  vec2 to = pixelOf(q.at);
  float len = distance(from, to);
  vec2 low = min(from, to);
  vec2 high = max(from, to);
  if (len < 0.5 || any(lessThan(high, vec2(0.0))) || any(greaterThan(low, u_size))) return;

  float state = floor(255.0 * (s.w > 0.0 ? s.w : t.w) + 0.5);
  bool weak = state == 1.0;
  float width = look(depth).x * u_scale;
  if (weak) width = min(width, 0.8);
  width = (width + u_more) * u_pixel;
  float presence = min(min(p.presence, q.presence), (marks & ${FADED_TIE}u) != 0u ? ${FADED.toFixed(3)} : 1.0);
  if (u_focus >= 0 && !own) presence *= 0.4;
  float alpha = look(255.0 * mix(s.z, t.z, u_part)).y * presence * shown * there;
  if (!own && !mine) alpha *= u_alpha;
  if (weak) alpha *= 0.8;
  if (u_more > 0.0) alpha = 0.8;

  float share = s.y >= 1.0 || s.w == 0.0 ? t.y : t.y >= 1.0 ? s.y : mix(s.y, t.y, u_part);
  bool toned = (own || mine) && share < 1.0 && u_more == 0.0;
  bool otherWay = ends.x != u_me && ends.y == u_focus;
  v_tone = vec3(toned ? (otherWay ? -1.0 : 1.0) : 0.0, share * 255.0 / 254.0, u_more > 0.0 ? 0.0 : state);
  v_look = vec4(0.5 * width, alpha, len, 0.0);

  int corner = gl_VertexID & 3;
  float along = u_lines > 0 ? float(gl_VertexID & 1) : float(corner & 1);
  float across = u_lines > 0 ? 0.0 : corner > 1 ? 1.0 : -1.0;
  vec2 normal = vec2(from.y - to.y, to.x - from.x) / len;
  float half_ = 0.5 * width + 1.0;
  if (u_lines > 0) v_look.x = 0.5 * min(1.0, width);
  v_at = vec3(along * len, across * half_, 0.0);
  gl_Position = clipOf(mix(from, to, along) + normal * across * half_);
}`;

export const TIE_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform vec3 u_given;
uniform vec3 u_received;
uniform vec3 u_neutral;
uniform float u_pixel;
flat in vec4 v_look;
flat in vec3 v_tone;
in vec3 v_at;
out vec4 o_colour;
void main() {
  float alpha = v_look.y * clamp(v_look.x + 0.5 - abs(v_at.y), 0.0, min(1.0, 2.0 * v_look.x));
  float place = v_at.x / u_pixel;
  if (v_tone.z == 4.0 && mod(place, 10.0) > 6.0) alpha = 0.0;
  if (v_tone.z == 1.0 && mod(place, 5.0) > 2.0) alpha = 0.0;
  vec3 colour = u_neutral;
  if (v_tone.x != 0.0) {
    float second = clamp(v_at.x - v_tone.y * v_look.z + 0.5, 0.0, 1.0);
    colour = mix(u_given, u_received, v_tone.x > 0.0 ? second : 1.0 - second);
  }
  o_colour = vec4(colour * alpha, alpha);
}`;
