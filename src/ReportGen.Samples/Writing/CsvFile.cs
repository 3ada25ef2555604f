using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReportGen.Samples.Writing;

/// <summary>A CSV file as RFC 4180 has it, with LF line ends and UTF-8 without a byte order mark; compressed where the name ends in <c>.gz</c>.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int BufferChars = 1 << 16;
    private readonly StreamWriter _writer;
    private bool _rowBegun;

    public CsvFile(ISampleFiles files, string name, string header)
    {
        var stream = files.Create(name);
        var target = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.SmallestSize) : stream;
        _writer = new StreamWriter(target, new UTF8Encoding(false), BufferChars) { NewLine = "\n" };
        _writer.WriteLine(header);
    }

    public CsvFile Text(string value)
    {
        Separate();
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _writer.Write(value);
            return this;
        }
        _writer.Write('"');
        _writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
        return this;
    }

    public CsvFile Number(long value)
    {
        Separate();
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        _writer.Write(digits[..length]);
        return this;
    }

    public CsvFile Missing()
    {
        Separate();
        return this;
    }

    public CsvFile Flag(bool value) => Number(value ? 1 : 0);

    public CsvFile Date(int day)
    {
        Separate();
        Span<char> text = stackalloc char[10];
        DateOnly.FromDayNumber(day).TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _writer.Write(text[..length]);
        return this;
    }

    /// <param name="seconds">Seconds since day 0, local time.</param>
    public CsvFile Time(long seconds)
    {
        Separate();
        Span<char> text = stackalloc char[19];
        new DateTime(seconds * TimeSpan.TicksPerSecond).TryFormat(text, out var length, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        _writer.Write(text[..length]);
        return this;
    }

    public void EndRow()
    {
        _writer.WriteLine();
        _rowBegun = false;
    }

    public void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (_rowBegun)
            _writer.Write(',');
        _rowBegun = true;
    }
}
