using System.Buffers.Binary;
using System.Text;

namespace ReportGen.Pdf.Metadata;

/// <summary>
/// The colour space of the document as an ICC profile (ISO 15076-1, version 4), made here from the numbers of IEC 61966-2-1: primaries and
/// white adapted to D50 by Bradford's matrix, and the curve of sRGB as a formula. Nobody's file is copied, so none has to be licensed.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int TagLength = 12;

    // s15Fixed16 numbers; the three primaries add up to white.
    private static readonly int[] White = [0xF6D6, 0x10000, 0xD32D];
    private static readonly int[] Red = [0x6FA2, 0x38F5, 0x0390];
    private static readonly int[] Green = [0x6299, 0xB785, 0x18DA];
    private static readonly int[] Blue = [0x24A0, 0x0F84, 0xB6CF];
    private static readonly double[] Adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];

    /// <summary>Exponent and coefficients of the curve (ISO 15076-1, parametricCurveType, function 3).</summary>
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    /// <summary>The profile.</summary>
    public static byte[] Create()
    {
        var curve = Parametric();
        Tag[] tags =
        [
            new("desc", Localized("sRGB (IEC 61966-2-1)")), new("cprt", Localized("No copyright, use freely")), new("wtpt", Xyz(White)),
            new("chad", Numbers("sf32", [.. Adaptation.Select(Fixed)])), new("rXYZ", Xyz(Red)), new("gXYZ", Xyz(Green)), new("bXYZ", Xyz(Blue)),
            new("rTRC", curve), new("gTRC", curve), new("bTRC", curve),
        ];
        var start = HeaderLength + 4 + (TagLength * tags.Length);
        var contents = tags.Select(tag => tag.Content).Distinct().ToList();
        var file = new byte[start + contents.Sum(Padded)];
        Header(file);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var offset = start + contents.TakeWhile(content => content != tags[i].Content).Sum(Padded);
            Entry(file.AsSpan(HeaderLength + 4 + (TagLength * i)), tags[i], offset);
            tags[i].Content.CopyTo(file, offset);
        }
        return file;
    }

    private static void Header(Span<byte> file)
    {
        BinaryPrimitives.WriteInt32BigEndian(file, file.Length);
        BinaryPrimitives.WriteInt32BigEndian(file[8..], 0x04200000);
        Put(file[12..], "mntrRGB XYZ ");
        ushort[] made = [2025, 1, 1, 0, 0, 0];
        for (var i = 0; i < made.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(file[(24 + (2 * i))..], made[i]);
        Put(file[36..], "acsp");
        for (var i = 0; i < White.Length; i++) BinaryPrimitives.WriteInt32BigEndian(file[(68 + (4 * i))..], White[i]);
    }

    private static void Entry(Span<byte> entry, Tag tag, int offset)
    {
        Put(entry, tag.Name);
        BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
        BinaryPrimitives.WriteInt32BigEndian(entry[8..], tag.Content.Length);
    }

    private static byte[] Xyz(int[] numbers) => Numbers("XYZ ", numbers);

    private static byte[] Numbers(string type, int[] numbers)
    {
        var content = new byte[8 + (4 * numbers.Length)];
        Put(content, type);
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(8 + (4 * i)), numbers[i]);
        return content;
    }

    private static byte[] Parametric() => Numbers("para", [3 << 16, .. Curve.Select(Fixed)]);

    private static byte[] Localized(string text)
    {
        const int head = 28;
        var content = new byte[head + (2 * text.Length)];
        Put(content, "mluc");
        int[] numbers = [1, TagLength];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(8 + (4 * i)), numbers[i]);
        Put(content.AsSpan(16), "enUS");
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(24), head);
        Encoding.BigEndianUnicode.GetBytes(text, content.AsSpan(head));
        return content;
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static int Padded(byte[] content) => (content.Length + 3) / 4 * 4;

    private static void Put(Span<byte> target, string text) => Encoding.ASCII.GetBytes(text, target);

    private sealed record Tag(string Name, byte[] Content);
}
