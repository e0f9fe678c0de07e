import forge from 'node-forge'

/** What pkijs cannot open: RC2 and triple DES, as Windows and macOS wrote them for two decades. Only read, never written. */
export async function readOldPkcs12(bytes: Uint8Array, passphrase: string): Promise<{ readonly key: Uint8Array | undefined; readonly certificates: readonly Uint8Array[] } | 'wrong-passphrase'> {
  const { asn1, pki, pkcs12, util } = forge
  const der = (element: forge.asn1.Asn1) => Uint8Array.from(asn1.toDer(element).getBytes(), (letter) => letter.charCodeAt(0))
  try {
    const file = pkcs12.pkcs12FromAsn1(asn1.fromDer(util.createBuffer(String.fromCharCode(...bytes))), passphrase)
    const bags = file.safeContents.flatMap(({ safeBags }) => safeBags)
    // Elliptic keys and their certificates are nothing that forge knows: it leaves them as they are.
    const keys = bags.filter(({ type }) => type === pki.oids.pkcs8ShroudedKeyBag || type === pki.oids.keyBag)
    const [key] = keys.map(({ key, asn1: raw }) => der(key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : raw))
    const certificates = bags.filter(({ type }) => type === pki.oids.certBag).map(({ cert, asn1: raw }) => der(cert ? pki.certificateToAsn1(cert) : raw))
    return { key, certificates }
  } catch {
    return 'wrong-passphrase'
  }
}
