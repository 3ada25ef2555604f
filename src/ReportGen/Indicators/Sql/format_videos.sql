-- Videos that carry a format.
SELECT DISTINCT video, format FROM video_formats JOIN videos USING (video) WHERE creator = {creator} ORDER BY video, format
