// Prints, as JSON lines, what graphql-http's audit suite finds at a URL.
// Usage: node audit.mjs URL AUTHORIZATION-HEADER
import { auditServer } from 'graphql-http';

const [url, authorization] = process.argv.slice(2);

const results = await auditServer({
  url,
  fetchFn: (resource, init = {}) =>
    fetch(resource, { ...init, headers: { ...init.headers, authorization } }),
});

for (const { name, id, status, reason } of results) {
  console.log(JSON.stringify({ id, name, status, reason }));
}
