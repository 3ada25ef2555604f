using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Pdf.Protection;

/// <summary>The hash of a password in revision 6 (ISO 32000-2, 7.6.4.3.4, algorithm 2.B).</summary>
internal static class PasswordHash
{
    private const int LongestPassword = 127;
    private const int Repeats = 64;
    private const int Rounds = 64;

    /// <summary>The bytes a password counts as: compatibility forms composed, in UTF-8, no more than 127.</summary>
    public static byte[] Bytes(string password)
    {
        var bytes = Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC));
        return bytes.Length <= LongestPassword ? bytes : bytes[..LongestPassword];
    }

    /// <summary>The hash.</summary>
    /// <param name="password">The password's bytes.</param>
    /// <param name="salt">Eight bytes.</param>
    /// <param name="user">The user's entry of 48 bytes where the owner's password is hashed, else empty.</param>
    public static byte[] Of(byte[] password, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user)
    {
        byte[] userBytes = [.. user];
        byte[] key = SHA256.HashData([.. password, .. salt, .. user]);
        for (var round = 1; ; round++)
        {
            byte[] block = [.. password, .. key, .. userBytes];
            var encrypted = Encrypt(Repeat(block), key.AsSpan(0, 16), key.AsSpan(16, 16));

            // The first sixteen bytes as a number modulo 3: 256 is 1 modulo 3, so the sum of the bytes does.
            key = (encrypted.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= Rounds && encrypted[^1] <= round - 32) return key[..32];
        }
    }

    private static byte[] Repeat(byte[] block)
    {
        var result = new byte[block.Length * Repeats];
        for (var i = 0; i < Repeats; i++) block.CopyTo(result, i * block.Length);
        return result;
    }

    private static byte[] Encrypt(byte[] data, ReadOnlySpan<byte> key, ReadOnlySpan<byte> start)
    {
        using var aes = Aes.Create();
        aes.Key = key.ToArray();
        return aes.EncryptCbc(data, start, PaddingMode.None);
    }
}
