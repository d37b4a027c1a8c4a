import { runOnBundledNode } from "./runtime.js";

await runOnBundledNode("test");
