using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class PageQueueTests
{
    [Fact]
    public void Hands_pages_and_elements_on_in_order()
    {
        var sink = new Listing();
        using var queue = new PageQueue(sink);
        for (var i = 0; i < 100; i++)
        {
            queue.Add(Page(i));
            if (i % 3 == 0)
                queue.Close(1, new StructureNode(1000 + i, StructureRole.TR, []));
        }

        queue.Complete();

        var expected = Enumerable.Range(0, 100).SelectMany(i => i % 3 == 0 ? new[] { i, 1000 + i } : [i]);
        Assert.Equal(expected, sink.Seen);
    }

    [Fact]
    public void Throws_what_the_sink_throws_and_hands_on_nothing_more()
    {
        var sink = new Listing { Refused = 5 };
        using var queue = new PageQueue(sink);

        var thrown = Assert.Throws<InvalidDataException>(() =>
        {
            for (var i = 0; i < 1000; i++)
                queue.Add(Page(i));
            queue.Complete();
        });

        Assert.Equal("page 5", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 5), sink.Seen);
    }

    [Fact]
    public void Ends_when_it_is_left_unfinished()
    {
        var sink = new Listing();
        using (var queue = new PageQueue(sink))
            queue.Add(Page(0));

        Assert.Empty(sink.Seen);
    }

    private static DisplayPage Page(int index) => new(index, "", new Size(100, 100), []);

    private sealed class Listing : IPageSink
    {
        public List<int> Seen { get; } = [];

        public int Refused { get; init; } = -1;

        public void Add(DisplayPage page)
        {
            if (page.Index == Refused)
                throw new InvalidDataException("page " + page.Index);
            Seen.Add(page.Index);
        }

        public void Close(int parent, StructureNode node) => Seen.Add(node.Id);
    }
}
