using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace ReportGen.Typesetting.Text;

/// <summary>
/// One face of a font file. Lengths are in font units (see <see cref="UnitsPerEm"/>), y upwards. The bytes are the file's own:
/// the PDF writer subsets them.
/// </summary>
public sealed class FontFace : IDisposable
{
    private const byte Unknown = 0;
    private const byte Present = 1;
    private const byte Absent = 2;
    private readonly Blob _blob;

    // What is known of the basic plane, since asking HarfBuzz for every character of a book costs more than setting it. Threads
    // may fill it at once: they write the same bytes.
    private readonly byte[] _coverage = new byte[0x10000];

    private FontFace(string name, Blob blob, int index)
    {
        Name = name;
        _blob = blob;
        Index = index;
        Face = new Face(blob, index);
        UnitsPerEm = Face.UnitsPerEm;
        Font = new Font(Face);
        Font.SetFunctionsOpenType();
        Font.TryGetHorizontalFontExtents(out var extents);
        Ascent = extents.Ascender;
        Descent = -extents.Descender;
    }

    /// <summary>The name it was registered under; unique in its library, ASCII, fit for a PostScript name.</summary>
    public string Name { get; }

    /// <summary>Number of the face inside a collection, 0 for a plain file.</summary>
    public int Index { get; }

    /// <summary>Font units to the em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height above the baseline in font units, positive.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline in font units, positive.</summary>
    public int Descent { get; }

    internal Face Face { get; }

    internal Font Font { get; }

    /// <summary>The whole font file.</summary>
    public ReadOnlySpan<byte> Data => _blob.AsSpan();

    /// <summary>
    /// Maps a font file, so that of a large font only what is used is read. For files that stay as they are while the face lives: the process
    /// ends where another program cuts one short. <see cref="FromBytes"/> takes fonts of which that is not known.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FontFace FromFile(string name, string path, int index = 0)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException("The font file is missing.", path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var length = checked((int)stream.Length);
        return new FontFace(name, new Blob(view.SafeMemoryMappedViewHandle.DangerousGetHandle(), length, MemoryMode.ReadOnly, view.Dispose), index);
    }

    /// <summary>Opens a font held in memory; the bytes are copied.</summary>
    public static FontFace FromBytes(string name, byte[] data, int index = 0)
    {
        // Not Blob.FromStream: it keeps the address of an array that the garbage collector may move.
        var copy = Marshal.AllocHGlobal(data.Length);
        Marshal.Copy(data, 0, copy, data.Length);
        return new FontFace(name, new Blob(copy, data.Length, MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(copy)), index);
    }

    /// <summary>Whether the font has a glyph for a Unicode scalar value.</summary>
    public bool HasGlyph(int codePoint)
    {
        if ((uint)codePoint >= (uint)_coverage.Length)
            return FindGlyph(codePoint);
        if (_coverage[codePoint] == Unknown)
            _coverage[codePoint] = FindGlyph(codePoint) ? Present : Absent;
        return _coverage[codePoint] == Present;
    }

    /// <summary>
    /// Whether the font draws a character as a pictograph: by its own right, where the emoji selector U+FE0F follows, or always, as a font
    /// does that has the selector among its characters.
    /// </summary>
    internal bool HasEmoji(int codePoint)
    {
        const int firstPictograph = 0x1F000;
        const int emojiSelector = 0xFE0F;
        if (codePoint >= firstPictograph || HasGlyph(emojiSelector))
            return HasGlyph(codePoint);
        var found = Font.TryGetVariationGlyph((uint)codePoint, (uint)emojiSelector, out var glyph) && glyph != 0;
        GC.KeepAlive(this);
        return found;
    }

    private bool FindGlyph(int codePoint)
    {
        var found = Font.TryGetGlyph((uint)codePoint, out var glyph) && glyph != 0;
        GC.KeepAlive(this);
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Font.Dispose();
        Face.Dispose();
        _blob.Dispose();
    }
}
