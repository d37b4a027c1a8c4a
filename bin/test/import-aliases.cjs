// dependency-cruiser reads aliases in webpack's form; it cannot read tsconfig.json with TypeScript 7.
module.exports = { resolve: { alias: { "@": require("node:path").join(__dirname, "..", "..") } } };
