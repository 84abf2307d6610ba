/** The shaders: blend two baked meshes, colour each point by its position on the body, and shade it as in the stills. */
import { HEM, SLEEVE, WAIST, WAIST_RISE } from '../render/surface.ts'
import { LIGHT_DIRECTION, MODELLING } from '../render/shade.ts'

const number = (x: number): string => x.toFixed(5)

export const BODY_VERTEX = `#version 300 es
layout(location=0) in vec3 p0;layout(location=1) in vec3 n0;layout(location=2) in vec4 m0;
layout(location=3) in vec3 p1;layout(location=4) in vec3 n1;layout(location=5) in vec4 m1;
uniform mat3 view;uniform vec4 frame;uniform float grow,blend;
out vec3 normal;out vec4 meta;out vec3 place;out float height;
void main(){
  vec3 n=normalize(mix(n0,n1,blend)),p=mix(p0,p1,blend)+n*grow,e=view*p;
  normal=view*n;meta=mix(m0,m1,blend);place=e;height=p.y;
  gl_Position=vec4((e.xy-frame.xy)*frame.zw,-e.z*.35+(grow>0.?.004:0.),1.);
}`

export const BODY_FRAGMENT = `#version 300 es
precision highp float;
in vec3 normal;in vec4 meta;in vec3 place;in float height;out vec4 colour;
uniform vec3 skin[2],top[2],leg[2],hair[2],wood[2],cloth[2],wall[2],line,ground,glow;
uniform vec3 spine[3];uniform vec2 glowing;uniform float middle,outline,opacity;
float edge(float d){float w=max(fwidth(d),1e-5);return smoothstep(-w,w,d);}
float hairline(float h){float L[18]=float[18](-.03,-.05,.005,-.042,.022,-.026,.042,-.006,.058,.006,.074,.0185,.09,.037,.102,.058,.12,.1);
  if(h<=L[0])return L[1];
  for(int i=0;i<8;i++)if(h<L[2*i+2]){float t=(h-L[2*i])/(L[2*i+2]-L[2*i]);return mix(L[2*i+1],L[2*i+3],mix(t,t*t*(3.-2.*t),.4));}
  return .1;}
float arc(float at,float bow,float centre,float wide,float thick){float u=at/wide;return (1.-edge(abs(meta.y-(centre+bow*u*u))-thick))*step(abs(u),1.);}
float toLine(vec3 p,vec3 a,vec3 b){vec3 d=b-a,q=p-a;return length(q-d*clamp(dot(q,d)/max(dot(d,d),1e-6),0.,1.));}
void tones(int part,out vec3 b,out vec3 s){
  b=skin[0];s=skin[1];
  if(part==1){float k=edge(meta.y-(${number(WAIST)}+${number(WAIST_RISE)}*meta.z)),c=edge(-meta.w);
    b=mix(mix(leg[0],top[0],k),skin[0],c);s=mix(mix(leg[1],top[1],k),skin[1],c);}
  else if(part==2){float k=edge(meta.y-${number(HEM)});b=mix(leg[0],skin[0],k);s=mix(leg[1],skin[1],k);}
  else if(part==3){float k=edge(meta.y-${number(SLEEVE)});b=mix(top[0],skin[0],k);s=mix(top[1],skin[1],k);}
  else if(part==4){float k=edge(hairline(meta.y)-meta.z);b=mix(skin[0],hair[0],k);s=mix(skin[1],hair[1],k);
    if(meta.z>.015&&k<.5){float side=abs(meta.w)-.0185;
      float eye=arc(side,.003,.0455,.0088,.00095);b=mix(b,hair[1],eye);s=mix(s,hair[1],eye);
      float brow=arc(side,-.0022,.0645,.0105,.0009)*.8;b=mix(b,hair[0],brow);s=mix(s,hair[0],brow);
      float mouth=arc(meta.w,.0018,.0065,.0095,.0008);b=mix(b,skin[1],mouth);}}
  else if(part==5){b=hair[0];s=hair[1];}
  else if(part==7){float c=edge(-meta.w);b=mix(top[0],skin[0],c);s=mix(top[1],skin[1],c);}
  else if(part==8){b=leg[0];s=leg[1];}
  else if(part==9){b=wood[0];s=wood[1];}
  else if(part==10){b=cloth[0];s=cloth[1];}
  else if(part==11){b=wall[0];s=wall[1];}
}
void main(){
  int part=int(meta.x+.5);vec3 b,s;tones(part,b,s);vec3 c;
  if(outline>.5)c=s*.63+line*.12;
  else{
    float facing=dot(normalize(normal),vec3(${LIGHT_DIRECTION.map(number).join(',')}))*.5+.5;
    c=mix(s,b,mix(1.,smoothstep(.22,.66,facing),${number(MODELLING)}));
    c=mix(c,b*1.07+.012,smoothstep(.8,1.,facing)*.8)*(.9+.1*smoothstep(0.,.1,height));
    if(glowing.x>0.&&(part==1||part==6||part==7||part==8)){
      float near=min(toLine(place,spine[0],spine[1]),toLine(place,spine[1],spine[2]));
      vec3 f=vec3(1.,1.,0.);float flat2=min(toLine(place*f,spine[0]*f,spine[1]*f),toLine(place*f,spine[1]*f,spine[2]*f));
      float front=part==8?0.:part==1?smoothstep(.28,.38,meta.y):1.;
      float g=max(1.-smoothstep(.016,.08,near),(1.-smoothstep(0.,.06,flat2))*glowing.y*front);
      c=mix(c,glow,g*glowing.x*.85);}
  }
  c=mix(c,ground,clamp((middle-place.z)/.5,0.,1.)*.26);
  colour=vec4(c*opacity,opacity);
}`

/** Mat (kind 1) and shadow discs (kind 0): two triangles each, generated from the vertex ID. */
export const FLOOR_VERTEX = `#version 300 es
layout(location=0) in vec4 d0;layout(location=1) in vec4 d1;
uniform mat3 view;uniform vec4 frame,mat4x;uniform float blend,kind;out vec2 at;out float dark;
void main(){
  vec2 corner=vec2(float(gl_VertexID&1)*2.-1.,float(gl_VertexID>>1)*2.-1.);
  vec4 d=mix(d0,d1,blend);dark=d.w;
  vec2 half2=kind>.5?mat4x.zw:d.zz,middle=kind>.5?mat4x.xy:d.xy;at=kind>.5?corner*half2:corner;
  vec3 e=view*vec3(middle.x+corner.x*half2.x,0.,middle.y+corner.y*half2.y);
  gl_Position=vec4((e.xy-frame.xy)*frame.zw,.9,1.);
}`

export const FLOOR_FRAGMENT = `#version 300 es
precision highp float;in vec2 at;in float dark;out vec4 colour;
uniform vec4 mat4x;uniform float kind;uniform vec3 mat,matEdge,shadow;
void main(){
  if(kind>.5){vec2 q=abs(at)-mat4x.zw+.035;float d=length(max(q,0.))+min(max(q.x,q.y),0.)-.035,w=fwidth(d);
    float a=1.-smoothstep(-w,w,d);colour=vec4(mix(matEdge,mat,1.-smoothstep(-w,w,d+.006))*a,a);}
  else{float r=length(at),a=exp(-r*r*3.2)*smoothstep(1.,.7,r)*dark;colour=vec4(shadow*a,a);}
}`
