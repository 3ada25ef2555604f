using System.Security.Cryptography;

namespace ReportGen.Pdf.Protection;

/// <summary>What readers who open a file without its owner's password may do. Reading aloud is always allowed (ISO 14289-1, 7.16).</summary>
[Flags]
public enum PdfPermissions
{
    /// <summary>Nothing but reading.</summary>
    None = 0,

    /// <summary>Printing, in full quality.</summary>
    Print = 4 + 2048,

    /// <summary>Changing the document.</summary>
    Modify = 8 + 1024,

    /// <summary>Copying text and figures.</summary>
    Copy = 16,

    /// <summary>Adding notes and filling forms.</summary>
    Annotate = 32 + 256,
}

/// <summary>
/// Passwords of a file, which is encrypted by AES with 256 bits (ISO 32000-2, 7.6, revision 6). A class and no record, so that no log can print it.
/// </summary>
public sealed class PdfProtection
{
    private const int KeyLength = 32;

    /// <summary>Sets the passwords.</summary>
    /// <param name="password">What one must know to open the file; empty for nothing.</param>
    /// <param name="ownerPassword">What one must know to be free of the permissions; null where nobody shall be.</param>
    /// <param name="permissions">What the others may do.</param>
    /// <param name="random">Gives so many bytes that nobody can guess; null for the system's.</param>
    public PdfProtection(string password, string? ownerPassword, PdfPermissions permissions, Func<int, byte[]>? random = null)
    {
        Random = random ?? RandomNumberGenerator.GetBytes;
        (Password, Permissions) = (password, permissions);
        OwnerPassword = ownerPassword ?? Convert.ToHexString(Random(KeyLength));
    }

    /// <summary>What readers may do.</summary>
    public PdfPermissions Permissions { get; }

    internal string Password { get; }

    internal string OwnerPassword { get; }

    internal Func<int, byte[]> Random { get; }
}
