using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Pictures;

/// <summary>The pictures of a document; each is written when it is first painted (ISO 32000-1, 8.9.5).</summary>
internal sealed class PictureSet(ObjectFile file)
{
    // By their content: a file may be read for each place that shows it.
    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<ObjectId> _objects = [];

    /// <summary>The name of a picture in the resources of every page.</summary>
    public string For(Picture picture)
    {
        var key = Key(picture);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _objects.Add(Write(picture));
            _numbers.Add(key, number = _objects.Count);
        }
        return Name(number);
    }

    private static UInt128 Key(Picture picture)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes<int>([picture.Width, picture.Height, (int)picture.Color, picture.Samples.Bits, .. picture.Hidden]));
        hash.Append(picture.Palette.AsSpan());
        hash.Append(picture.Samples.Deflated.Span);
        if (picture.Alpha is { } alpha) hash.Append(alpha.Deflated.Span);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>Adds the entry of the resource dictionary; nothing without pictures.</summary>
    public void Write(PdfBuffer resources)
    {
        if (_objects.Count == 0) return;
        resources.Raw("/XObject<<");
        for (var i = 0; i < _objects.Count; i++) resources.Name(Name(i + 1)).Reference(_objects[i]);
        resources.Raw(">>");
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number}");

    private ObjectId Write(Picture picture)
    {
        var entries = Begin(picture, picture.Samples);
        Space(entries, picture);
        if (!picture.Hidden.IsEmpty)
        {
            entries.Raw("/Mask[");
            foreach (var sample in picture.Hidden) entries.Integer(sample).Integer(sample);
            entries.Raw("]");
        }
        if (picture.Alpha is { } alpha) entries.Raw("/SMask").Reference(Put(Begin(picture, alpha).Raw("/ColorSpace/DeviceGray"), alpha));
        return Put(entries, picture.Samples);
    }

    private static PdfBuffer Begin(Picture picture, SampleRows rows)
    {
        var entries = new PdfBuffer().Raw("/Type/XObject/Subtype/Image/Width").Integer(picture.Width).Raw("/Height").Integer(picture.Height)
            .Raw("/BitsPerComponent").Integer(rows.Bits).Raw("/Filter/FlateDecode");
        if (!rows.Filtered) return entries;

        // Predictor 15: every row says which PNG filter it has (7.4.4.4).
        return entries.Raw("/DecodeParms<</Predictor 15/Colors").Integer(rows.Channels).Raw("/BitsPerComponent").Integer(rows.Bits)
            .Raw("/Columns").Integer(picture.Width).Raw(">>");
    }

    private static void Space(PdfBuffer entries, Picture picture)
    {
        if (picture.Color == PictureColor.Indexed)
            entries.Raw("/ColorSpace[/Indexed/DeviceRGB").Integer((picture.Palette.Length / 3) - 1).Hex(picture.Palette.AsSpan()).Raw("]");
        else entries.Raw(picture.Color == PictureColor.Gray ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB");
    }

    private ObjectId Put(PdfBuffer entries, SampleRows rows)
    {
        var id = file.Reserve();
        file.WritePlainStream(id, entries, rows.Deflated.Span);
        return id;
    }
}
