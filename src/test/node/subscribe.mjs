// Subscribes with graphql-ws and prints, as JSON lines, what it is told and why it is closed; ends after COUNT answers.
// It signs in with the first AUTHORIZATION, and with the next each time that it connects again.
// Usage: node subscribe.mjs URL QUERY COUNT AUTHORIZATION...
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, query, count, ...authorizations] = process.argv.slice(2);
const print = (line) => console.log(JSON.stringify(line));

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: () => ({
    Authorization: authorizations.length > 1 ? authorizations.shift() : authorizations[0],
  }),
  on: { closed: (event) => print({ closed: event.code }) },
});

try {
  let told = 0;
  for await (const answer of client.iterate({ query })) {
    print(answer);
    if (++told === Number(count)) {
      break;
    }
  }
} catch (failure) {
  print(Array.isArray(failure) ? { errors: failure } : { failed: failure.code ?? String(failure) });
}
await client.dispose();
