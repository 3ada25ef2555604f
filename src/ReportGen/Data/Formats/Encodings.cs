using System.Text;
using UtfUnknown;

namespace ReportGen.Data.Formats;

/// <summary>Encodings of text, by name and by the bytes of a file.</summary>
internal static class Encodings
{
    private const double Sure = 0.9;
    private const double BadShare = 0.02;

    /// <summary>GB18030, which holds GBK and GB2312.</summary>
    public static Encoding Chinese { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The encoding of a name; null where there is none.</summary>
    public static Encoding? Named(string name) => name.Trim().ToLowerInvariant().Replace('_', '-') switch
    {
        "utf-8" or "utf8" or "utf-8-sig" => Encoding.UTF8,
        "utf-16" or "utf16" or "utf-16le" or "utf-16-le" or "unicode" => Encoding.Unicode,
        "utf-16be" or "utf-16-be" => Encoding.BigEndianUnicode,
        "gb18030" or "gbk" or "gb2312" or "cp936" or "ansi" => Chinese,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other) ?? Known(other),
    };

    /// <summary>The name that is shown.</summary>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        1200 => "UTF-16LE",
        1201 => "UTF-16BE",
        54936 => "GB18030",
        _ => encoding.WebName.ToUpperInvariant(),
    };

    /// <summary>The byte order mark that a file begins with: its encoding and length; null where there is none.</summary>
    public static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> start) =>
        start.StartsWith(Encoding.UTF8.Preamble) ? (Encoding.UTF8, 3)
        : start.StartsWith(Encoding.UTF32.Preamble) ? (Encoding.UTF32, 4)
        : start.StartsWith(Encoding.Unicode.Preamble) ? (Encoding.Unicode, 2)
        : start.StartsWith(Encoding.BigEndianUnicode.Preamble) ? (Encoding.BigEndianUnicode, 2)
        : null;

    /// <summary>
    /// The encoding of bytes without a mark; null where none fits. UTF-8 goes first, since other text is hardly ever valid UTF-8 by chance; then what the
    /// detector is sure of; then GB18030, because short Chinese text is too little for the detector.
    /// </summary>
    /// <param name="sample">Bytes around the first that are not ASCII; a character may be cut off at the end.</param>
    public static Encoding? Find(byte[] sample)
    {
        if (Wide(sample) is { } wide)
            return wide;
        var high = sample.Count(b => b >= 0x80);
        if (Failures(Encoding.UTF8, sample) <= BadShare * high)
            return Encoding.UTF8;
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        var charset = detected?.EncodingName is { } name ? Named(name) : null;
        if (charset is not null && detected!.Confidence >= Sure && Failures(charset, sample) <= BadShare * high)
            return charset.CodePage is 936 or 20936 or 52936 ? Chinese : charset;
        if (Failures(Chinese, sample) <= BadShare * high)
            return Chinese;
        return charset is not null && Failures(charset, sample) == 0 ? charset : null;
    }

    /// <summary>UTF-16 without a mark: ASCII characters, which every table has, leave a zero in every second byte.</summary>
    private static Encoding? Wide(byte[] sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return odd * 10 > pairs && even * 100 <= pairs ? Encoding.Unicode : even * 10 > pairs && odd * 100 <= pairs ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Characters that cannot be decoded, but for one cut off at the end.</summary>
    private static int Failures(Encoding encoding, byte[] sample)
    {
        const int Room = 1 << 13;
        var decoder = Csv.CharWindow.DecoderOf(encoding);
        var chars = new char[Room];
        var failures = 0;
        for (var (from, used, made) = (0, 1, 1); from < sample.Length && used + made > 0; from += used)
        {
            decoder.Convert(sample.AsSpan(from), chars, flush: false, out used, out made, out _);
            failures += chars.AsSpan(0, made).Count(Csv.CharWindow.Bad);
        }

        return failures;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
