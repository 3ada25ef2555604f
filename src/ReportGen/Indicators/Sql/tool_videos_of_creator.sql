-- Videos that use a tool.
SELECT DISTINCT video, tool FROM video_tools JOIN videos USING (video) WHERE creator = {creator} ORDER BY video, tool
