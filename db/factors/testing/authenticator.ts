/** A passkey in software: what a telephone would answer. Used by tests only. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

type Options = { challenge: string; rpId?: string | undefined; rp?: { id?: string | undefined } };
type How = { origin?: string; userVerified?: boolean; counter?: number };

/** CBOR of what is needed here: small whole numbers, bytes, texts, maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, n: number): Buffer =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Map)
    return Buffer.concat([
      head(5, value.size),
      // Every value of the maps below is one of these.
      ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner as Parameters<typeof cbor>[0])]),
    ]);
  return Buffer.concat([head(2, value.length), value]);
}

const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();

export class Authenticator {
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(16);
  private uses = 0;

  private clientData(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private data(rpId: string, flags: number, rest: Buffer, counter = this.uses): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, rest]);
  }

  /** Makes a passkey (RegistrationResponseJSON). */
  make(options: Options, { origin = 'http://localhost:3000', userVerified = true }: How = {}) {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const rest = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const authData = this.data(options.rp?.id ?? '', userVerified ? 0x45 : 0x41, rest);
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    return {
      id: url(this.id),
      rawId: url(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: url(this.clientData('webauthn.create', options.challenge, origin)),
        attestationObject: url(attestation),
        transports: ['internal'],
      },
    };
  }

  /** Signs a challenge (AuthenticationResponseJSON). */
  sign(
    options: Options,
    { origin = 'http://localhost:3000', userVerified = true, counter = (this.uses += 1) }: How = {},
  ) {
    const client = this.clientData('webauthn.get', options.challenge, origin);
    const authData = this.data(options.rpId ?? '', userVerified ? 0x05 : 0x01, Buffer.alloc(0), counter);
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, sha256(client)]))
      .sign(this.pair.privateKey);
    return {
      id: url(this.id),
      rawId: url(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: url(client), authenticatorData: url(authData), signature: url(signature) },
    };
  }
}
