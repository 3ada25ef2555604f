using ReportGen.Editions;

namespace ReportGen.Tests.Editions;

/// <summary>Lists of editions.</summary>
public sealed class EditionListTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private EditionList Read(string text)
    {
        File.WriteAllText(_file, text);
        return EditionList.Read(_file);
    }

    [Fact]
    public void A_row_is_an_edition_and_an_empty_cell_leaves_the_default()
    {
        var list = Read("name,goal,place\nnorth,0.3,\"Harbin, city\"\nsouth,,Sanya\n");
        Assert.Empty(list.Faults);
        Assert.Equal(["north", "south"], list.Rows.Select(r => r.Name));
        Assert.Equal("Harbin, city", list.Rows[0].Values["place"].Text);
        Assert.False(list.Rows[1].Values.ContainsKey("goal"));
        Assert.Equal(3, list.Rows[1].Values["place"].Place!.Line);
    }

    [Fact]
    public void Rows_without_names_have_numbers_of_one_width() =>
        Assert.Equal(["01", "02", "03"], Read("goal\n" + string.Concat(Enumerable.Repeat("1\n", 12))).Rows.Take(3).Select(r => r.Name));

    [Theory]
    [InlineData("", "data-file-empty")]
    [InlineData("name,goal\n", "edition-list-empty")]
    [InlineData("name,goal\na,1\nA,2\n", "edition-list-twice")]
    [InlineData("name,goal\na,1,2\n", "edition-list-line")]
    public void A_list_that_cannot_be_used(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Faults).Code);

    [Fact]
    public void A_list_that_is_not_there() => Assert.NotEmpty(EditionList.Read(_file + ".none").Faults);

    public void Dispose() => File.Delete(_file);
}
