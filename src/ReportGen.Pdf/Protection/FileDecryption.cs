using System.Security.Cryptography;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Protection;

/// <summary>Opens the streams of an encrypted file of revision 6 (ISO 32000-2, 7.6.4.4, algorithm 2.A).</summary>
internal sealed class FileDecryption
{
    private const int HashLength = 32;
    private const int SaltLength = 8;
    private const int UserLength = 48;
    private const int BlockLength = 16;

    private readonly byte[] _key;

    private FileDecryption(byte[] key) => _key = key;

    /// <summary>The key of a file; null where the password is neither the user's nor the owner's.</summary>
    /// <exception cref="FormatException">The file is encrypted in another way.</exception>
    public static FileDecryption? Open(PdfDictionary encrypt, string password)
    {
        if (encrypt["V"].AsInteger != 5 || encrypt["R"].AsInteger != 6) throw new FormatException("The file is encrypted in a way that is not known here.");
        var bytes = PasswordHash.Bytes(password);
        var user = Entry(encrypt, "U");
        var key = Key(bytes, user, Entry(encrypt, "UE"), []) ?? Key(bytes, Entry(encrypt, "O"), Entry(encrypt, "OE"), user[..UserLength]);
        return key is null ? null : new FileDecryption(key);
    }

    /// <summary>A stream's bytes.</summary>
    public byte[] Decrypt(ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = _key;
        return aes.DecryptCbc(data[BlockLength..], data[..BlockLength]);
    }

    private static byte[]? Key(byte[] password, byte[] check, byte[] encrypted, byte[] user)
    {
        var salts = check.AsSpan(HashLength);
        if (!PasswordHash.Of(password, salts[..SaltLength], user).AsSpan().SequenceEqual(check.AsSpan(0, HashLength))) return null;
        using var aes = Aes.Create();
        aes.Key = PasswordHash.Of(password, salts.Slice(SaltLength, SaltLength), user);
        return aes.DecryptCbc(encrypted, new byte[BlockLength], PaddingMode.None);
    }

    private static byte[] Entry(PdfDictionary encrypt, string name) => encrypt[name] is PdfString text ? text.Bytes : throw new FormatException($"The encryption has no {name}.");
}
