import { FADED } from '../looks.js';
import { BRIDGE, FADED_MARK, FAR_MARK, ME } from './marks.js';

/** What every program reads: where people are at a time, as `positionAt` says, and how they look. */
export const COMMON = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;
precision highp usampler2DArray;
uniform sampler2DArray u_people;
uniform sampler2DArray u_places;
uniform usampler2DArray u_marks;
uniform sampler2D u_groups;
uniform sampler2D u_looks;
uniform ivec3 u_moments;
uniform float u_part;
uniform float u_map;
uniform vec3 u_frame;
uniform vec2 u_size;
uniform float u_pixel;
uniform float u_scale;
uniform int u_focus;
uniform float u_far;
const uint BRIDGE = ${BRIDGE}u, ME = ${ME}u, FADED = ${FADED_MARK}u, FAR = ${FAR_MARK}u;
ivec3 cell(int i) { return ivec3(i & 2047, (i >> 11) & 2047, i >> 22); }
vec4 look(float byte) { return texelFetch(u_looks, ivec2(int(byte + 0.5), 0), 0); }
struct Person { vec2 at; float size; float warmth; float there; float presence; uint marks; int group; };
Person person(int i, ivec2 moments, float part) {
  vec4 s = texelFetch(u_people, cell(i * u_moments.z + moments.x), 0);
  vec4 t = texelFetch(u_people, cell(i * u_moments.z + moments.y), 0);
  vec4 place = texelFetch(u_places, cell(i), 0);
  uvec4 mark = texelFetch(u_marks, cell(i), 0);
  bool me = (mark.g & ME) != 0u;
  float radius = me ? 0.0 : dot(mix(s.xy, t.xy, part), vec2(65280.0, 255.0)) / 65535.0;
  vec4 group = texelFetch(u_groups, ivec2(int(mark.r), 0), 0);
  Person p;
  p.at = mix(mix(radius * place.xy, place.zw, u_map), group.xy, me ? 0.0 : group.z);
  p.size = (me ? look(0.0).w : look(255.0 * radius).z) * u_scale * u_pixel;
  p.warmth = look(255.0 * mix(s.z, t.z, part)).y;
  p.there = s.w > 0.0 ? 1.0 : t.w > 0.0 ? part : 0.0;
  if (me) p.there *= 1.0 - u_map; else if (group.z >= 1.0) p.there = 0.0;
  p.presence = ((mark.g & FADED) != 0u ? ${FADED.toFixed(3)} : 1.0) * ((mark.g & FAR) != 0u ? u_far : 1.0);
  p.marks = mark.g;
  p.group = int(mark.r);
  return p;
}
vec2 pixelOf(vec2 at) { return u_frame.xy + vec2(at.x, -at.y) * u_frame.z; }
vec4 clipOf(vec2 pixel) { return vec4(2.0 * pixel.x / u_size.x - 1.0, 1.0 - 2.0 * pixel.y / u_size.y, 0.0, 1.0); }
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

/** Modes: 0 people, 1 where they are at the last moment, 2 lines from here to there, 3 communities drawn as one. */
export const PEOPLE_VERTEX = `${COMMON}
uniform int u_mode;
uniform int u_over;
uniform vec3 u_ground;
uniform vec3 u_muted;
uniform vec3 u_self;
flat out vec4 v_fill;
flat out vec4 v_ring;
flat out vec4 v_shape;
flat out float v_halo;
void disc(vec2 at, float size, vec3 fill, vec3 ring, float alpha, float stroke, float more) {
  gl_Position = clipOf(pixelOf(at));
  gl_PointSize = 2.0 * (size + more + u_pixel);
  v_fill = vec4(fill, alpha);
  v_ring = vec4(ring, alpha);
  v_shape = vec4(size, gl_PointSize, stroke * u_pixel, 0.0);
}
void group(int i) {
  vec4 group = texelFetch(u_groups, ivec2(i, 0), 0);
  vec4 look = texelFetch(u_groups, ivec2(i, 1), 0);
  vec3 colour = mix(u_ground, look.rgb, look.a);
  gl_Position = NOWHERE;
  if (group.z > 0.0) disc(group.xy, group.w * group.z * u_scale * u_pixel, mix(u_ground, colour, 0.55), colour, 1.0, 2.0, 0.0);
}
void main() {
  v_halo = 0.0;
  v_fill = v_ring = v_shape = vec4(0.0);
  gl_PointSize = 1.0;
  if (u_mode == 3) { group(gl_VertexID); return; }
  int i = u_mode == 2 ? gl_VertexID >> 1 : gl_VertexID;
  Person p = person(i, u_moments.xy, u_part);
  bool me = (p.marks & ME) != 0u;
  gl_Position = NOWHERE;
  if (u_mode > 0) {
    Person q = person(i, ivec2(u_moments.z - 1), 0.0);
    if (me || q.there == 0.0 || (p.there == 1.0 && distance(pixelOf(p.at), pixelOf(q.at)) < p.size)) return;
    if (u_mode == 2 && p.there == 0.0) return;
    if (u_mode == 1) disc(q.at, min(q.size, look(0.0).w * u_pixel), u_ground, u_muted, q.presence, 1.0, 0.0);
    else gl_Position = clipOf(pixelOf((gl_VertexID & 1) == 0 ? p.at : q.at));
    v_ring = vec4(u_muted, 0.7 * q.presence);
    v_fill.a = 0.0;
    return;
  }
  if (p.there == 0.0) return;
  vec3 colour = me ? u_self : texelFetch(u_groups, ivec2(p.group, 1), 0).rgb;
  bool bridge = (p.marks & BRIDGE) != 0u && !me;
  v_halo = i == u_focus ? 2.5 : i == u_over ? 1.25 : 0.0;
  float presence = i == u_focus ? 1.0 : p.presence;
  disc(p.at, p.size * p.there, me ? u_self : mix(u_ground, colour, p.warmth), me ? u_ground : colour,
    presence * p.there, min(1.5, 0.4 * p.size / u_pixel), u_pixel * (v_halo > 0.0 ? 8.0 : bridge ? 4.0 : 0.0));
  v_shape.w = me ? 2.0 : bridge && p.size > 2.0 * u_pixel ? 1.0 : 0.0;
}`;

export const PEOPLE_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform int u_mode;
uniform float u_pixel;
uniform vec3 u_halo;
flat in vec4 v_fill;
flat in vec4 v_ring;
flat in vec4 v_shape;
flat in float v_halo;
out vec4 o_colour;
float band(float d, float at, float width) { return clamp((width + 1.0) * 0.5 - abs(d - at), 0.0, 1.0) * min(1.0, width); }
void main() {
  if (u_mode == 2) { o_colour = vec4(v_ring.rgb * v_ring.a, v_ring.a); return; }
  float d = length(gl_PointCoord - 0.5) * v_shape.y;
  float r = v_shape.x;
  float ring = band(d, r, v_shape.z);
  if (v_shape.w == 1.0) ring = max(ring, band(d, r + min(3.0 * u_pixel, 0.6 * r), u_pixel));
  if (v_shape.w == 2.0) ring = max(ring, band(d, 0.55 * r, 0.2 * r));
  float fill = clamp(r + 0.5 - d, 0.0, 1.0) * v_fill.a;
  vec4 colour = vec4(mix(v_fill.rgb * fill, v_ring.rgb * v_ring.a, ring), mix(fill, v_ring.a, ring));
  float halo = v_halo > 0.0 ? band(d, r + 6.0 * u_pixel, v_halo * u_pixel) : 0.0;
  o_colour = colour * (1.0 - halo) + vec4(u_halo, 1.0) * halo;
}`;
