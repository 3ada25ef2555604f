using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReportGen.Data.Comments;

/// <summary>
/// Verdicts on short texts judged before, by the text itself. Each text has one place, which the one judged last takes: what is written often is nearly always there, and nothing is ever searched,
/// grown, or gone through by the collector. Not for several threads at once.
/// </summary>
internal sealed class VerdictMemory
{
    /// <summary>Most characters of a text that is remembered.</summary>
    public const int Longest = 24;

    private const int Places = 1 << 14;
    private const int Together = 1 << 9; // arrays of places, none so large that the collector keeps it apart
    private readonly Place[]?[] _places = new Place[]?[Places / Together];

    /// <summary>The verdict on a text; where there is none, it is judged and remembered.</summary>
    /// <param name="text">At most <see cref="Longest"/> characters.</param>
    /// <param name="judge">Judges it.</param>
    public Verdict Of(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, Verdict> judge)
    {
        var at = (int)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text)) & (Places - 1);
        ref var place = ref (_places[at / Together] ??= new Place[Together])[at % Together];
        if (!place.Holds(text))
            place.Keep(text, judge(text));
        return place.Verdict;
    }

    private struct Place
    {
        private Text _text;
        private int _end; // characters and 1; 0 where no text is here

        public Verdict Verdict { get; private set; }

        public readonly bool Holds(ReadOnlySpan<char> text) => _end == text.Length + 1 && text.SequenceEqual(_text[..text.Length]);

        public void Keep(ReadOnlySpan<char> text, Verdict verdict)
        {
            text.CopyTo(_text);
            (_end, Verdict) = (text.Length + 1, verdict);
        }
    }

    [InlineArray(Longest)]
    private struct Text
    {
        private char _first;
    }
}
