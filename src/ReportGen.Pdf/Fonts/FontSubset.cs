using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ReportGen.Pdf.Fonts;

/// <summary>A font file that holds only the glyphs a document uses.</summary>
/// <param name="Data">The TrueType file.</param>
/// <param name="Glyphs">For each character code the glyph's index in that file.</param>
internal sealed record FontSubset(byte[] Data, ushort[] Glyphs)
{
    // A CIDFontType2 is drawn from glyf, head, hhea, hmtx, loca and maxp alone (ISO 32000-1, 9.9).
    private static readonly string[] DroppedTables =
        ["BASE", "cmap", "DSIG", "GDEF", "GPOS", "GSUB", "meta", "name", "OS/2", "post", "STAT", "vhea", "vmtx", "VORG", "gasp"];

    public static unsafe FontSubset Of(FontUsage usage)
    {
        fixed (byte* data = usage.Face.Data)
        {
            var blob = NativeSubset.BlobCreate((nint)data, (uint)usage.Face.Data.Length, NativeSubset.MemoryReadOnly, 0, 0);
            var face = NativeSubset.FaceCreate(blob, (uint)usage.Face.Index);
            var input = Check(NativeSubset.InputCreate(), usage);
            try
            {
                Configure(input, face, usage);
                return Execute(face, input, usage);
            }
            finally
            {
                NativeSubset.InputDestroy(input);
                NativeSubset.FaceDestroy(face);
                NativeSubset.BlobDestroy(blob);
            }
        }
    }

    private static void Configure(nint input, nint face, FontUsage usage)
    {
        NativeSubset.InputSetFlags(
            input, NativeSubset.FlagNoHinting | NativeSubset.FlagNotdefOutline | NativeSubset.FlagNoLayoutClosure);
        var glyphs = NativeSubset.InputGlyphSet(input);
        foreach (var meaning in usage.Meanings) NativeSubset.SetAdd(glyphs, meaning.Glyph);
        var dropped = NativeSubset.InputSet(input, NativeSubset.DropTables);
        foreach (var tag in DroppedTables) NativeSubset.SetAdd(dropped, Tag(tag));
        if (usage.Program.Variable) _ = NativeSubset.InputPinAllAxes(input, face);
    }

    private static FontSubset Execute(nint face, nint input, FontUsage usage)
    {
        var plan = Check(NativeSubset.PlanCreate(face, input), usage);
        try
        {
            var map = NativeSubset.PlanOldToNew(plan);
            var glyphs = usage.Meanings.Select(meaning => (ushort)NativeSubset.MapGet(map, meaning.Glyph)).ToArray();
            var subset = Check(NativeSubset.PlanExecute(plan), usage);
            try
            {
                return new FontSubset(Bytes(subset), glyphs);
            }
            finally
            {
                NativeSubset.FaceDestroy(subset);
            }
        }
        finally
        {
            NativeSubset.PlanDestroy(plan);
        }
    }

    private static byte[] Bytes(nint face)
    {
        var blob = NativeSubset.FaceReferenceBlob(face);
        try
        {
            var start = NativeSubset.BlobGetData(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(start, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            NativeSubset.BlobDestroy(blob);
        }
    }

    private static nint Check(nint handle, FontUsage usage) =>
        handle != 0 ? handle : throw new InvalidOperationException($"The font {usage.Face.Name} cannot be subset.");

    private static uint Tag(string tag) => BinaryPrimitives.ReadUInt32BigEndian(tag.Select(c => (byte)c).ToArray());
}
