namespace ReportGen.Data.Values;

/// <summary>Reads a short text from left to right.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether all was read.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<char> Rest => _rest;

    /// <summary>The next character; 0 at the end.</summary>
    public readonly char Next => _rest.IsEmpty ? '\0' : _rest[0];

    /// <summary>Takes a character if it comes next.</summary>
    public bool Take(char c)
    {
        if (Next != c || _rest.IsEmpty)
            return false;
        _rest = _rest[1..];
        return true;
    }

    /// <summary>Takes a word if it comes next, in capitals or not.</summary>
    public bool Take(ReadOnlySpan<char> word)
    {
        if (!_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        _rest = _rest[word.Length..];
        return true;
    }

    /// <summary>Passes over blanks.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Blanks()
    {
        var before = _rest.Length;
        _rest = _rest.TrimStart(' ');
        return _rest.Length < before;
    }

    /// <summary>Takes digits, at most so many; where more come, none.</summary>
    /// <returns>How many.</returns>
    public int Digits(int most, out int value)
    {
        value = 0;
        var count = 0;
        while (count < _rest.Length && char.IsAsciiDigit(_rest[count]))
        {
            if (count == most)
                return 0;
            value = (value * 10) + (_rest[count++] - '0');
        }

        _rest = _rest[count..];
        return count;
    }

    /// <summary>Takes a point or comma and the digits after it, where digits come; 0 where not.</summary>
    public decimal Fraction()
    {
        if (_rest.Length < 2 || Next is not ('.' or ',') || !char.IsAsciiDigit(_rest[1]))
            return 0;
        _rest = _rest[1..];
        var (value, weight) = (0m, 0.1m);
        while (char.IsAsciiDigit(Next))
        {
            value += (_rest[0] - '0') * weight;
            weight /= 10;
            _rest = _rest[1..];
        }

        return value;
    }

    /// <summary>Takes letters of any script.</summary>
    public ReadOnlySpan<char> Letters()
    {
        var count = 0;
        while (count < _rest.Length && char.IsLetter(_rest[count]))
            count++;
        var word = _rest[..count];
        _rest = _rest[count..];
        return word;
    }
}
