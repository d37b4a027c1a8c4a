import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const WITH_CREDENTIAL = 0x40;

/** What a browser and an authenticator say about the moment: where, in whose sight, the how-manieth time. */
type Circumstances = { origin: string; rpId: string; userVerified?: boolean; counter?: number; userHandle?: string };

/** How it vouches for itself. */
type Attestation = { fmt: string; attStmt: Map<string, string | number | Uint8Array<ArrayBuffer>[]> };

/**
 * A passkey in software (ES256), with the browser around it: what it answers is really signed, so that tests go through
 * the real verification. It signs whatever it is told to, as an attacker's would.
 */
export function aPasskeyDevice(usual: Circumstances) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = randomBytes(32);
  const id = credentialId.toString("base64url");
  const cosePublicKey = isoCBOR.encode(
    // COSE: key type EC2, algorithm ES256, curve P-256, and the point.
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(Buffer.from(x, "base64url"))],
      [-3, bytes(Buffer.from(y, "base64url"))],
    ]),
  );

  const authenticatorData = ({ rpId, userVerified = true, counter = 0 }: Circumstances, credential?: Buffer) => {
    const flags =
      USER_PRESENT |
      (userVerified ? USER_VERIFIED : 0) |
      BACKUP_ELIGIBLE |
      BACKED_UP |
      (credential ? WITH_CREDENTIAL : 0);
    const head = Buffer.alloc(5);
    head.writeUInt8(flags);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), head, ...(credential ? [credential] : [])]);
  };

  return {
    id,
    /** Answers `navigator.credentials.create()`. */
    register(
      challenge: string,
      differently: Partial<Circumstances> = {},
      { fmt, attStmt }: Attestation = { fmt: "none", attStmt: new Map() },
    ): RegistrationResponseJSON {
      const circumstances = { ...usual, ...differently };
      const idLength = Buffer.alloc(2);
      idLength.writeUInt16BE(credentialId.length);
      const credential = Buffer.concat([Buffer.alloc(16), idLength, credentialId, cosePublicKey]);
      const authData = bytes(authenticatorData(circumstances, credential));
      const attestation = new Map<string, string | typeof attStmt | Uint8Array<ArrayBuffer>>([
        ["fmt", fmt],
        ["attStmt", attStmt],
        ["authData", authData],
      ]);
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData("webauthn.create", challenge, circumstances.origin).toString("base64url"),
          attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString("base64url"),
          transports: ["internal", "hybrid"],
        },
      };
    },
    /** Answers `navigator.credentials.get()`. */
    assert(challenge: string, differently: Partial<Circumstances> = {}): AuthenticationResponseJSON {
      const circumstances = { ...usual, ...differently };
      const authData = authenticatorData(circumstances);
      const client = clientData("webauthn.get", challenge, circumstances.origin);
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: sign("sha256", Buffer.concat([authData, sha256(client)]), privateKey).toString("base64url"),
          userHandle: circumstances.userHandle,
        },
      };
    },
  };
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const bytes = (buffer: Buffer) => Uint8Array.from(buffer);

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
