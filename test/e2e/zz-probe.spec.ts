import { it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
const cur = (x: unknown) => Buffer.from(JSON.stringify(x)).toString('base64url');
it('probe', async () => {
  const house = await startTestApp({catalogue: false});
  const inst: any = house.app.getHttpAdapter().getInstance();
  const routes: {m: string; p: string}[] = [];
  for (const l of inst.router.stack) if (l.route) for (const m of Object.keys(l.route.methods)) routes.push({ m, p: l.route.path });
  const outlet = await house.alice.post('/api/v1/outlets').send({name:'Aal', mediumType:'newspaper', scope:'local', homepage:'https://a.example/', domains:['a.example']});
  const camp = await house.alice.post('/api/v1/campaigns').send({name:'Kampagne', goal:''});
  const watch = await house.alice.post('/api/v1/watches').send({name:'W', query:'Aal', campaignId: null});
  const mention = await house.alice.post('/api/v1/mentions').send({title:'T', url:'https://a.example/1', publishedAt:'2026-03-01T00:00:00Z'});
  console.log(outlet.status, JSON.stringify(outlet.body).slice(0,300), camp.status, JSON.stringify(camp.body).slice(0,300), watch.status, JSON.stringify(watch.body).slice(0,300), mention.status, JSON.stringify(mention.body).slice(0,400));
  const ids: Record<string,string> = {outlets: outlet.body.id, campaigns: camp.body.id, watches: watch.body.id, mentions: mention.body.id};
  const idFor = (p: string) => Object.entries(ids).find(([k]) => p.includes('/'+k))?.[1] ?? '01890000-0000-7000-8000-000000000000';
  const bad: string[] = [];
  const evil = ['%00', 'a%00b', '%ED%A0%80', '%F0%9F%98%80', '%25', '_', '%5C', "'", '1e309', '-1', '99999999999999999999', 'NaN', '0001-01-01', '9999-12-31', '275760-09-13T00:00:00Z', '9999-12-31T23:59:59Z','0000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '__proto__', cur(['\0','\0']), cur([1e300,'x']), cur([8.64e15,'x']), cur([-8.64e15,'x']), cur([1,'\0']), cur([1.5,1]), cur(['x',1]), cur(['9999-99-99','x','y']), cur(['\0','\0','\0']), cur([1,'\0','\0']), cur([1, 1, 1]), cur(['2026','x']), cur(['x']), cur([1]), cur(['\0']), cur(['0','2026-01-01T00:00:00.000Z','x']), cur(['\ud800','\ud800']), 'x'.repeat(3000)];
  const names = ['q','cursor','limit','from','to','period','bucket','by','review','watch','campaign','outlet','district','state','scope','medium','type','feeds','trouble','feed','before','archived','back','token','unreviewed','url','copy','query','title','page','sort','since','day','outletId','address','kind'];
  const ask = async (m: string, url: string, send?: (r: any) => any) => {
    const t = Date.now();
    let r: any = (house.alice as any)[m](url).redirects(0).ok(() => true);
    if (send) r = send(r);
    try {
      const res = await r;
      const ms = Date.now() - t;
      if (res.status >= 500 || ms > 1500) bad.push(`${res.status} ${ms}ms ${m} ${url.slice(0,200)}`);
      return res;
    } catch (e) { bad.push(`EXC ${m} ${url.slice(0,200)} ${e}`); return null; }
  };
  for (const { m, p } of routes.filter((r) => r.m === 'get')) {
    const base = p.replace(/:(ags)/g, '09162').replace(':name', '96.webp').replace(/:\w+/g, () => idFor(p));
    await ask('get', base); await ask('head', base);
    for (const e of ['%00','%ED%A0%80','%25','%2e%2e','a%00', '01890000-0000-7000-8000-00000000000%00', '%E0%A4%A','__proto__']) if (p.includes(':')) await ask('get', p.replace(/:\w+/g, e));
    for (const e of evil) await ask('get', base + '?' + names.map((n) => n + '=' + e).join('&'));
    for (const n of ['q','cursor','from','to','state','before']) for (const e of evil) await ask('get', base + '?' + n + '=' + e);
  }
  const texts = ['name','goal','title','headline','note','notes','query','seat','publisher','reason','email','password','token','back','decision','mention','current','next','url','address','page','feed','cursor','from','to','version','review','role','scope'];
  for (const { m, p } of routes.filter((r) => r.m !== 'get' && !/sign-out|others.end|poll/.test(r.p))) {
    const base = p.replace(/:\w+/g, () => idFor(p));
    for (const t of ['a\0b', '\ud800', '/\t/[', 'https://x.example/\0']) {
      const body: any = { name: t, title: t, headline: t, note: t, notes: t, query: t, goal: t, seat: t, publisher: t, email: t, password: t + 'aaaaaaaaaaaa', token: t, back: t, decision: t, mention: t, current: t, next: t+'aaaaaaaaaaa1234', url: 'https://x.example/', mediumType: 'newspaper', kind: 'event', day: '2026-03-01', languages: 'de', country: 'DE', states: [], homepage: 'https://a.example', domains: [t], districts: [], outletId: ids.outlets, publishedAt: '2026-03-01T00:00:00Z', review: 'relevant', role: 'viewer', scope: p.includes('token') ? 'read' : 'local', theme: 'auto', locale: 'de', version: 1, periodStart: null, periodEnd: null, campaignIds: [], active: true, state: 'active', days: 3 };
      await ask(m, base, (r) => r.send(body));
      const one = { ...body, query: 'Aal', domains: ['b.example'], email: 'x@example.org', password: 'lang genug 1234', title: 'ok', name: 'ok' , notes: ''};
      await ask(m, base, (r) => r.send({...one, note: t, goal: t}));
      await ask(m, base, (r) => r.send({...one, name: t}));
      await ask(m, base, (r) => r.type('form').send({...one, note: t, title: t, headline: 'x'}));
      await ask(m, base, (r) => r.type('form').send(one));
    }
    await ask(m, base, (r) => r.type('json').send('[1,2]'));
    await ask(m, base, (r) => r.type('json').send('{"__proto__":{"a":1},"constructor":{"prototype":{"x":1}}}'));
    await ask(m, base, (r) => r.type('json').send('{"a":'));
    await ask(m, base, (r) => r.type('form').send('__proto__=1&a[b]=c&' + 'x=1&'.repeat(3000)));
    await ask(m, base, (r) => r.type('multipart/form-data; boundary=x').send('--x'));
    await ask(m, base, (r) => r.type('text/plain').send('a\0'));
  }
  console.log(bad.length + '\n' + [...new Set(bad)].slice(0, 150).join('\n'));
  await house.close();
}, 600000);
