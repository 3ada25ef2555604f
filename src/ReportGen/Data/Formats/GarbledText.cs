using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Formats;

/// <summary>
/// Recognises text that was valid once and was then read in a wrong encoding and saved again: UTF-8 taken for Latin-1 (<c>å¥½</c> for 好) or for GBK (<c>浣犲ソ</c> for 你好), or characters
/// that were lost and then taken for Chinese (锟斤拷). Either would be read without a fault, and comments judged by letters that nobody wrote.
/// </summary>
internal static class GarbledText
{
    private const int LeastRuns = 5;
    private const int MostRuns = 1_000;
    private const int ShortestRun = 2;
    private const string Lost = "锟斤拷";
    private const char FirstEastern = '\u2E80';

    private static readonly Encoding Latin = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Adds a fault where the beginning of a file holds such text.</summary>
    public static void Tell(string text, string path, FaultSums faults)
    {
        if (IsTwiceEncoded(text))
            faults.Add(new Fault("data-text-garbled", Severity.Error, new SourcePlace(path)));
        else if (text.AsSpan().Count(Lost) is >= LeastRuns and var lost)
            faults.Add(new Fault("data-text-lost", Severity.Warning, new SourcePlace(path)) { Count = lost }.With("found", Lost));
    }

    /// <summary>Whether most runs of characters beyond ASCII are the bytes of UTF-8, each taken for a character.</summary>
    public static bool IsTwiceEncoded(string text)
    {
        var (runs, twice) = (0, 0);
        for (var at = 0; at < text.Length && runs < MostRuns; at++)
        {
            if (char.IsAscii(text[at]))
                continue;
            var start = at;
            while (at < text.Length && !char.IsAscii(text[at]))
                at++;
            if (at - start < ShortestRun)
                continue;
            runs++;
            twice += IsTwice(text.AsSpan(start, at - start)) ? 1 : 0;
        }

        return twice >= LeastRuns && twice * 2 > runs;
    }

    private static bool IsTwice(ReadOnlySpan<char> run)
    {
        if (run.ContainsAnyInRange(FirstEastern, char.MaxValue))
            return IsTwiceByChinese(run);
        // Bytes that code page 1252 leaves open come as C1 controls.
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] <= '\u00FF')
                bytes[i] = (byte)run[i];
            else if (!TryByte(run[i], out bytes[i]))
                return false;
        }

        try
        {
            return Strict.GetString(bytes).Any(c => c >= FirstEastern);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Whether the bytes that GBK has for a run are, for the most part, UTF-8 of Eastern text: bytes that no GBK character has were lost.</summary>
    private static bool IsTwiceByChinese(ReadOnlySpan<char> run)
    {
        var again = Encoding.UTF8.GetString(Chinese.GetBytes(run.ToString().Replace("\uFFFD", "", StringComparison.Ordinal)));
        var (eastern, lost) = (again.Count(c => c is >= FirstEastern and < '\uFFFD'), again.Count('\uFFFD'));
        return eastern >= ShortestRun && eastern > lost;
    }

    private static bool TryByte(char c, out byte value)
    {
        value = 0;
        Span<byte> into = stackalloc byte[2];
        try
        {
            if (Latin.GetBytes([c], into) != 1)
                return false;
            value = into[0];
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
