import { createServer } from "node:net";

/** Says so at once, rather than after the build, when the web server could not listen. */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((free, refused) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => refused(new Error(obstacle(port, error))));
    server.listen(port, () => server.close(() => free()));
  });
}

function obstacle(port: number, error: NodeJS.ErrnoException): string {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES") return `Only root may use port ${port}. Choose another: PORT=3000 npm start`;
  return `Port ${port} cannot be used: ${error.message}`;
}
