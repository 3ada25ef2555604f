using System.Buffers.Binary;
using System.Security.Cryptography;
using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Protection;

/// <summary>
/// The encryption of one file (ISO 32000-2, 7.6.4.4, algorithms 8 to 10). Only streams are encrypted: all other objects stand in object streams,
/// whose strings are not encrypted again.
/// </summary>
internal sealed class FileEncryption : IDisposable
{
    private const int SaltLength = 8;
    private const int BlockLength = 16;
    private const int KeyLength = 32;

    /// <summary>Bits 7, 8 and 13 to 32 are set by the standard, bit 10 lets screen readers in.</summary>
    private const int AlwaysAllowed = unchecked((int)0xFFFFF0C0) | 512;

    private static readonly byte[] NoStart = new byte[BlockLength];

    private readonly Func<int, byte[]> _random;
    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _user;
    private readonly byte[] _userKey;
    private readonly byte[] _owner;
    private readonly byte[] _ownerKey;
    private readonly byte[] _permissions;
    private readonly int _flags;

    public FileEncryption(PdfProtection protection)
    {
        _random = protection.Random;
        _aes.Key = _random(KeyLength);
        (_user, _userKey) = Entries(PasswordHash.Bytes(protection.Password), []);
        (_owner, _ownerKey) = Entries(PasswordHash.Bytes(protection.OwnerPassword), _user);
        _flags = AlwaysAllowed | (int)protection.Permissions;
        _permissions = Permissions();
    }

    /// <summary>A stream's bytes: a start value that nobody can guess, then the bytes encrypted.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> data)
    {
        var start = _random(BlockLength);
        return [.. start, .. _aes.EncryptCbc(data, start)];
    }

    /// <summary>The encryption dictionary.</summary>
    public void Write(PdfBuffer trailer) => trailer
        .Raw("/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P").Integer(_flags)
        .Raw("/U").Hex(_user).Raw("/UE").Hex(_userKey).Raw("/O").Hex(_owner).Raw("/OE").Hex(_ownerKey).Raw("/Perms").Hex(_permissions)
        .Raw("/CF<</StdCF<</Type/CryptFilter/CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF/EncryptMetadata true>>");

    public void Dispose() => _aes.Dispose();

    /// <summary>What a password is checked by, and the file's key encrypted with it.</summary>
    private PasswordEntries Entries(byte[] password, byte[] user)
    {
        var (check, key) = (_random(SaltLength), _random(SaltLength));
        using var aes = Aes.Create();
        aes.Key = PasswordHash.Of(password, key, user);
        return new PasswordEntries([.. PasswordHash.Of(password, check, user), .. check, .. key], aes.EncryptCbc(_aes.Key, NoStart, PaddingMode.None));
    }

    private byte[] Permissions()
    {
        var block = new byte[BlockLength];
        BinaryPrimitives.WriteInt32LittleEndian(block, _flags);
        block.AsSpan(4, 4).Fill(0xFF);
        "Tadb"u8.CopyTo(block.AsSpan(8));
        _random(4).CopyTo(block, 12);
        return _aes.EncryptEcb(block, PaddingMode.None);
    }

    private sealed record PasswordEntries(byte[] Check, byte[] Key);
}
